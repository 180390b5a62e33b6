import { text } from '../platform/i18n.ts';
import type { AlertMessage } from '../platform/protocol.ts';

/** Below this the head's way forward is within what the estimate can be off by, and is not put in numbers. */
const WORTH_SAYING_CM = 2;

export interface AlertWords {
  readonly title: string;
  readonly message: string;
}

function durationWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 90) return text('durationSeconds', seconds);
  return text('durationMinutes', Math.round(seconds / 60));
}

/** What an alert says: which part, by how much, for how long, and one thing to do. */
export function alertWords({ issue, headForwardCm, atMs, sinceMs }: AlertMessage): AlertWords {
  const forward = headForwardCm === null ? 0 : Math.round(headForwardCm);
  const title =
    issue === 'forward_head' && forward >= WORTH_SAYING_CM
      ? text('alertTitle_forward_head_cm', forward)
      : text(`alertTitle_${issue}`);
  return {
    title,
    message: text('alertMessage', durationWords(atMs - sinceMs), text(`alertAdvice_${issue}`)),
  };
}
