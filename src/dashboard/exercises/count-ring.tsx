import { durationText } from '../../platform/browser/format.ts';
import { numberFormat, text } from '../../platform/browser/i18n.ts';
import type { ExerciseFlow } from './exercise-flow.ts';

const RADIUS = 50;
const AROUND = 2 * Math.PI * RADIUS;
const HELD_RADIUS = 40;
const HELD_AROUND = 2 * Math.PI * HELD_RADIUS;

function dash(part: number, around: number): string {
  return `${(Math.min(1, part) * around).toFixed(1)} ${around.toFixed(1)}`;
}

/** The seconds until it begins, in whole steps. The status beside it tells a screen reader to get ready. */
function LeadIn({ leadInMs }: { leadInMs: number }) {
  return (
    <p class="lead-in" aria-hidden="true" data-testid="lead-in">
      {numberFormat().format(Math.ceil(leadInMs / 1000))}
    </p>
  );
}

/** How many are done, with a ring; an inner ring fills while a position is held, with the seconds that are left. */
export function CountRing({ flow, holdMs }: { flow: ExerciseFlow; holdMs: number }) {
  const { done, total, held, stage, leadInMs } = flow.progress.value;
  return (
    <div class="count-ring">
      <svg viewBox="0 0 112 112" width="112" height="112" aria-hidden="true">
        <circle class="ring-track" cx="56" cy="56" r={RADIUS} />
        {done > 0 && (
          <circle
            class="ring-fill"
            cx="56"
            cy="56"
            r={RADIUS}
            stroke-dasharray={dash(done / total, AROUND)}
          />
        )}
        {stage === 'hold' && (
          <circle
            class="ring-held"
            cx="56"
            cy="56"
            r={HELD_RADIUS}
            stroke-dasharray={dash(held, HELD_AROUND)}
          />
        )}
      </svg>
      {leadInMs > 0 ? (
        <LeadIn leadInMs={leadInMs} />
      ) : (
        <p class={stage === 'hold' ? 'count holding' : 'count'} data-testid="count">
          {text('exerciseCount', done, total)}
          {stage === 'hold' && (
            <span class="hold-left" aria-hidden="true" data-testid="hold-left">
              {durationText(Math.max(1000, Math.ceil(((1 - held) * holdMs) / 1000) * 1000))}
            </span>
          )}
        </p>
      )}
    </div>
  );
}
