import type { Urgency } from '../../advice/red-flags.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { AlertMessage } from '../../state/alerting.ts';
import { type NudgeFact, nudgeFactOf, nudgeFactText } from '../../state/nudge-fact.ts';
import { nudgeTip } from '../../state/nudge-tip.ts';
import { saidPostureOf } from '../../state/said-posture.ts';

export interface AlertText {
  readonly title: string;
  readonly message: string;
}

/** The text of a nudge, and what it is about since when: the card draws it and counts on. */
export interface NudgeText extends AlertText {
  readonly fact: NudgeFact;
  readonly sinceMs: number;
}

/**
 * The text of an alert: one thing to do, then what was measured.
 * @param shownAtMs when it is shown, which may be long after it was due: the duration is up to then
 * @param phrasing which of the six ways to say it, counted from 0
 * @param urgency what to do about standing warning signs; replaces the thing to do
 */
export function alertText(
  alert: AlertMessage,
  shownAtMs: number,
  phrasing: number,
  urgency: Urgency | null,
): NudgeText {
  const { issue, atMs, sinceMs, headForwardCm } = alert;
  const posture = saidPostureOf(issue, alert.lookingDown);
  const fact = nudgeFactOf(posture, headForwardCm);
  // The clock may have been set back since it was due.
  const message = nudgeFactText(fact, Math.max(atMs, shownAtMs) - sinceMs);
  const title = urgency === null ? nudgeTip(posture, phrasing) : text(`urgency_${urgency}_title`);
  return { title, message, fact, sinceMs };
}
