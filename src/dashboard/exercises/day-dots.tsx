import type { TalliedDay } from '../../history/exercise-tally.ts';
import { text } from '../../platform/browser/i18n.ts';
import { shortDayText } from '../shared/day-text.ts';

/** A dot for each day: full with exercises, hollow without. Each also says it in words. */
export function DayDots({ days }: { days: readonly TalliedDay[] }) {
  return (
    <ol class="day-dots" data-testid="day-dots">
      {days.map(({ day, done }) => {
        const words = text(
          'labelValue',
          shortDayText(day),
          text(done ? 'exerciseDay_done' : 'exerciseDay_none'),
        );
        return (
          <li key={day} class={done ? 'full' : ''} title={words}>
            <span class="read-out">{words}</span>
          </li>
        );
      })}
    </ol>
  );
}
