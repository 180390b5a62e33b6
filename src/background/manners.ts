/*
 * What ignored alerts lead to. An alert counts as ignored when the next one comes and the user has neither sat up nor
 * answered (snoozed, dismissed, said that it was fine) in between. Three in a row make it quieter, and it asks why.
 */
import type { Manners } from '../platform/alerting.ts';

const IGNORED_IN_A_ROW = 3;

export type MannersEvent =
  | 'alerted'
  /** The user has sat up, or said something to the alert. */
  | 'heeded'
  /** The user left, or the watching ended: nobody knows. */
  | 'broken_off'
  /** The question why has been answered, or waved away. */
  | 'why_answered';

export function stepManners(manners: Manners, event: MannersEvent): Manners {
  switch (event) {
    case 'alerted': {
      const ignored = manners.open ? manners.ignored + 1 : manners.ignored;
      return { ignored, open: true, asksWhy: manners.asksWhy || ignored === IGNORED_IN_A_ROW };
    }
    case 'heeded':
      return { ...manners, ignored: 0, open: false };
    case 'broken_off':
      return { ...manners, open: false };
    case 'why_answered':
      return { ...manners, ignored: 0, asksWhy: false };
  }
}

/** Whether alerts are to be told by the quietest way alone. */
export function isQuieter({ ignored }: Manners): boolean {
  return ignored >= IGNORED_IN_A_ROW;
}
