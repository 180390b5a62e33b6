import { durationText } from '../platform/browser/format.ts';
import { text } from '../platform/browser/i18n.ts';

/** Shorter times tell the user nothing new. */
const WORTH_SAYING_MS = 5 * 60_000;

interface SeatedLineProps {
  readonly seatedMs: number | null;
  /** Null if no exercise is offered. */
  readonly onExercise: (() => void) | null;
}

/** How long the user has been seated without a real break, and a link to an exercise. */
export function SeatedLine({ seatedMs, onExercise }: SeatedLineProps) {
  if (seatedMs === null || seatedMs < WORTH_SAYING_MS) return null;
  return (
    <p class="seated">
      <span class="quiet" data-testid="seated">
        {text('seatedFor', durationText(seatedMs))}
      </span>{' '}
      {onExercise !== null && (
        <button type="button" class="plain" data-testid="stretch-now" onClick={onExercise}>
          {text('exerciseNow')}
        </button>
      )}
    </p>
  );
}
