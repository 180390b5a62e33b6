import { LEAST_FOR_SHARE_MS } from '../../history/day-summary.ts';
import type { LocalDay } from '../../history/local-day.ts';
import type { ExerciseHistory } from '../../history-db/exercise-history.ts';
import { minutesText, wholeMinutesText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { ExercisesRow } from './exercises-row.tsx';
import { LiveFigure } from './live-figure.tsx';
import { NextBreakRow } from './next-break.tsx';

interface EarlyDayProps {
  readonly day: LocalDay;
  readonly judgedMs: number;
  readonly exercises: ExerciseHistory | null;
  readonly product: ProductState;
}

/**
 * Today before it has a number: when the first one comes, what the camera sees, and the next break. Cards about minutes
 * would be all but empty.
 */
export function EarlyDay({ day, judgedMs, exercises, product }: EarlyDayProps) {
  const [measured, all] = [wholeMinutesText(judgedMs), minutesText(LEAST_FOR_SHARE_MS)];
  // As the words say it, so that the bar isn't begun at 0 min.
  const wholeMs = Math.floor(judgedMs / MINUTE_MS) * MINUTE_MS;
  return (
    <>
      <section class="hero" data-testid="day-sentence">
        <div>
          <h1>{text('day_begun')}</h1>
          <p class="quiet-text">{text('day_firstNumbers', all)}</p>
          <p class="early-progress quiet">
            <progress aria-labelledby="early-progress" max={LEAST_FOR_SHARE_MS} value={wholeMs} />
            <span id="early-progress" data-testid="early-progress">
              {text('day_progress', measured, all)}
            </span>
          </p>
        </div>
        <LiveFigure product={product} />
      </section>
      <section class="card early-next">
        <ul class="rows">
          <ExercisesRow day={day} done={exercises} />
          <NextBreakRow product={product} />
        </ul>
      </section>
    </>
  );
}
