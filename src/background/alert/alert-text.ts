import type { Urgency } from '../../advice/red-flags.ts';
import { lengthText } from '../../platform/browser/format.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import type { AlertMessage } from '../../state/alerting.ts';
import { nudgeTip } from '../../state/nudge-tip.ts';
import { type SaidPosture, saidPostureOf } from '../../state/said-posture.ts';

/** Forward movements of the head below this are within the error of the estimate. They are not given as a number. */
const WORTH_SAYING_CM = 2;

export interface AlertText {
  readonly title: string;
  readonly message: string;
}

/** The text of a nudge, and what it is about, which the card draws. */
export interface NudgeText extends AlertText {
  readonly posture: SaidPosture;
}

function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 90) return countText('durationSeconds', seconds);
  return countText('durationMinutes', Math.round(seconds / 60));
}

/** What was measured, and for how long: a plain fact. Degrees would mean nothing to most users. */
function factOf(posture: SaidPosture, { headForwardCm }: AlertMessage, duration: string): string {
  const forward = headForwardCm === null ? 0 : Math.round(headForwardCm);
  if (posture === 'forward_head' && forward >= WORTH_SAYING_CM)
    return text('alertFact_forward_head_by', lengthText(forward), duration);
  return text(`alertFact_${posture}`, duration);
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
  const { issue, atMs, sinceMs } = alert;
  // The clock may have been set back since it was due.
  const posture = saidPostureOf(issue, alert.lookingDown);
  const message = factOf(posture, alert, durationText(Math.max(atMs, shownAtMs) - sinceMs));
  if (urgency !== null) return { title: text(`urgency_${urgency}_title`), message, posture };
  return { title: nudgeTip(posture, phrasing), message, posture };
}
