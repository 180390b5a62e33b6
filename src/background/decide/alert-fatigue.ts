/*
 * What ignored alerts lead to. An alert counts as ignored when the user has not answered (snoozed, dismissed, said that it was fine)
 * and sits up only long after. Three in a row make it quieter, and it asks why.
 */
import type { AlertFatigue } from '../../state/alerting.ts';

const IGNORED_IN_A_ROW = 3;

/** Who sits up later than this did not do it because of the alert: a judgement, the time that finishing a thought may take. */
const HEEDED_WITHIN_MS = 3 * 60_000;

/** Whether an alert that the user answered only by sitting up, at last, was heeded. */
export function afterMending(raisedAtMs: number, mendedAtMs: number): AlertFatigueEvent {
  return mendedAtMs - raisedAtMs <= HEEDED_WITHIN_MS ? 'heeded' : 'ignored';
}

export type AlertFatigueEvent =
  | 'alerted'
  /** The user has sat up, or said something to the alert. */
  | 'heeded'
  /** The user has sat up, but long after. */
  | 'ignored'
  /** The user left, or the watching ended: nobody knows. */
  | 'broken_off'
  /** The question why has been answered, or waved away. */
  | 'why_answered';

export function updateAlertFatigue(fatigue: AlertFatigue, event: AlertFatigueEvent): AlertFatigue {
  switch (event) {
    case 'alerted':
      return { ...fatigue, open: true };
    case 'ignored':
      return { ...(fatigue.open ? countIgnored(fatigue) : fatigue), open: false };
    case 'heeded':
      return { ...fatigue, ignored: 0, open: false };
    case 'broken_off':
      return { ...fatigue, open: false };
    case 'why_answered':
      return { ...fatigue, ignored: 0, asksWhy: false };
  }
}

function countIgnored(fatigue: AlertFatigue): AlertFatigue {
  const ignored = fatigue.ignored + 1;
  return { ...fatigue, ignored, asksWhy: fatigue.asksWhy || ignored === IGNORED_IN_A_ROW };
}

/** Whether alerts are to be told by the quietest way alone. */
export function isQuieter({ ignored }: AlertFatigue): boolean {
  return ignored >= IGNORED_IN_A_ROW;
}
