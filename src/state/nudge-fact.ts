import { lengthText } from '../platform/browser/format.ts';
import { countText, text } from '../platform/browser/i18n.ts';
import type { SaidPosture } from './said-posture.ts';

/** Forward movements of the head below this are within the error of the estimate. They are not given as a number. */
const WORTH_SAYING_CM = 2;

/** What a nudge says was measured: a plain fact. Degrees would mean nothing to most users. */
export interface NudgeFact {
  readonly posture: SaidPosture;
  /** How far forward the head was, in the user's unit; null if that isn't said. */
  readonly forward: string | null;
}

/** The fact of a nudge about a posture. */
export function nudgeFactOf(posture: SaidPosture, headForwardCm: number | null): NudgeFact {
  const forwardCm = headForwardCm === null ? 0 : Math.round(headForwardCm);
  const isSaid = posture === 'forward_head' && forwardCm >= WORTH_SAYING_CM;
  return { posture, forward: isSaid ? lengthText(forwardCm) : null };
}

/** Whole minutes, as the day counts them: one that has begun isn't said to be over. */
function lastedText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return countText('durationSeconds', seconds);
  return countText('durationMinutes', Math.floor(seconds / 60));
}

/** The fact in words, with how long it has lasted. */
export function nudgeFactText({ posture, forward }: NudgeFact, lastedMs: number): string {
  const lasted = lastedText(lastedMs);
  if (forward !== null) return text('alertFact_forward_head_by', forward, lasted);
  return text(`alertFact_${posture}`, lasted);
}
