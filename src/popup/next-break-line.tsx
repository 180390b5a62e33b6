import { durationText } from '../platform/browser/format.ts';
import { text } from '../platform/browser/i18n.ts';
import type { LiveStatus } from '../platform/messaging/live-status-schema.ts';
import { send } from '../platform/messaging/messages.ts';

interface NextBreakProps {
  readonly live: LiveStatus;
  /** Null if no exercise is offered. */
  readonly onTake: (() => void) | null;
}

function wordsOf({ atMs, nextBreak }: LiveStatus): string | null {
  if (nextBreak === null) return null;
  const inMs = nextBreak.atMs - atMs;
  return inMs <= 0 ? text('nextBreak_due') : text(`nextBreak_${nextBreak.kind}`, durationText(inMs));
}

/** When the next break is due, and which one. It can be taken now, or skipped. */
export function NextBreakLine({ live, onTake }: NextBreakProps) {
  const { nextBreak } = live;
  const words = wordsOf(live);
  if (nextBreak === null || words === null) return null;
  return (
    <p class="seated">
      <span class="quiet" data-testid="next-break">
        {words}
      </span>{' '}
      {onTake !== null && (
        <button type="button" class="plain" data-testid="take-break" onClick={onTake}>
          {text('nextBreak_take')}
        </button>
      )}{' '}
      <button
        type="button"
        class="plain"
        data-testid="skip-break"
        onClick={() => void send('pageToHost.skipBreak', { kind: nextBreak.kind })}
      >
        {text('nextBreak_skip')}
      </button>
    </p>
  );
}
