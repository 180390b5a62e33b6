/*
 * Alert fatigue. An alert counts as ignored if the user has not answered it (snoozed, dismissed, said that it was fine)
 * and sits up only much later. After three in a row, alerts become quieter and the user is asked why.
 */
import { CORRECTED_WITHIN_MS } from '../../history/nudge-days.ts';
import type { AlertFatigue } from '../../state/alerting.ts';

const IGNORED_IN_A_ROW = 3;

/** Whether the user reacted to an alert, if the user's only reaction was to sit up at last. */
export function afterMending(raisedAtMs: number, mendedAtMs: number): AlertFatigueEvent {
  return mendedAtMs - raisedAtMs <= CORRECTED_WITHIN_MS ? 'reacted' : 'ignored';
}

export type AlertFatigueEvent =
  | 'alerted'
  /** The user sat up, or answered the alert. */
  | 'reacted'
  /** The user sat up, but much later. */
  | 'ignored'
  /** The user left, or watching ended: unknown. */
  | 'broken_off'
  /** The user answered or dismissed the question why. */
  | 'why_answered';

export function updateAlertFatigue(fatigue: AlertFatigue, event: AlertFatigueEvent): AlertFatigue {
  switch (event) {
    case 'alerted':
      return { ...fatigue, open: true };
    case 'ignored':
      return { ...(fatigue.open ? countIgnored(fatigue) : fatigue), open: false };
    case 'reacted':
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

/** Whether alerts are delivered by the quietest channel only. */
export function isQuieter({ ignored }: AlertFatigue): boolean {
  return ignored >= IGNORED_IN_A_ROW;
}
