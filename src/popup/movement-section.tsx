import type { MovementCount } from '../history/movement-hour.ts';
import { durationText } from '../platform/browser/format.ts';
import { text } from '../platform/browser/i18n.ts';
import { breaksText } from '../ui/text/movement-text.ts';

interface MovementProps {
  /** Null if nothing has been counted today. */
  readonly movement: MovementCount | null;
  /** How long the present position has been kept; null if nobody is seated, or nothing is watched. */
  readonly stillMs: number | null;
}

function Figures({ movement, stillMs }: { movement: MovementCount; stillMs: number | null }) {
  return (
    <dl class="figures">
      <div>
        <dt>{text('movement_changes')}</dt>
        <dd data-testid="changes">{movement.changes}</dd>
      </div>
      {stillMs !== null && (
        <div>
          <dt>{text('movement_stillNow')}</dt>
          <dd data-testid="still-now">{durationText(stillMs)}</dd>
        </div>
      )}
      <div>
        <dt>{text('movement_longestStill')}</dt>
        <dd data-testid="longest-still">{durationText(Math.max(movement.longestStillMs, stillMs ?? 0))}</dd>
      </div>
      <div>
        <dt>{text('movement_breaks')}</dt>
        <dd data-testid="breaks-taken">{breaksText(movement)}</dd>
      </div>
    </dl>
  );
}

/** How much the user has moved today. It stands beside posture, because it matters as much. */
export function MovementSection({ movement, stillMs }: MovementProps) {
  // Posture says that there are no numbers yet.
  if (movement === null) return null;
  return (
    <section class="today" aria-labelledby="movement" data-testid="movement">
      <h2 id="movement">{text('movement_title')}</h2>
      <Figures movement={movement} stillMs={stillMs} />
    </section>
  );
}
