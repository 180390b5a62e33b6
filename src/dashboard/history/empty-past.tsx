import { dayAt } from '../../history-db/database.ts';
import type { DayRange } from '../../history-db/history-store.ts';
import { type Nearest, readNearest } from '../../history-db/read-nearest.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { dayAddress } from '../../ui/addresses.ts';
import { longDayText, namedDayText } from '../shared/day-text.ts';
import { ONCE } from '../shared/how-often.ts';
import { useHistory } from '../shared/use-history.ts';

/** Why there is nothing, as far as it is known. */
function reasonText({ firstDay, range, wasOn }: Nearest): string {
  if (firstDay === null) return text('emptyPast_nothing');
  if (range.to < firstDay) return text('emptyPast_before', longDayText(firstDay));
  return text(wasOn ? 'emptyPast_unseen' : 'emptyPast_off');
}

/** Leads to the nearest day with data: before, or else after. */
function NearestDay({ before, after }: Nearest) {
  const day = before ?? after;
  if (day === null) return null;
  const name = namedDayText(day, dayAt(now()));
  return (
    <p class="empty-past-way">
      <a class="button" href={`#${dayAddress(day)}`} data-testid="nearest-day">
        {text(before === null ? 'nextDayMeasured' : 'lastDayMeasured', name)}
      </a>
    </p>
  );
}

interface EmptyPastProps {
  readonly unit: 'day' | 'week' | 'month';
  readonly range: DayRange;
}

/** Nothing was counted then, and nothing will be: why, and where there is something. */
export function EmptyPast({ unit, range }: EmptyPastProps) {
  const { value } = useHistory((database) => readNearest(database, range), `nearest ${range.from}`, ONCE);
  const nearest = value?.range.from === range.from ? value : null;
  return (
    <section data-testid={unit === 'day' ? 'day-empty' : 'period-empty'}>
      <h1>{text(unit === 'day' ? 'day_empty' : `empty_${unit}`)}</h1>
      {nearest !== null && (
        <>
          <p class="quiet-text">{reasonText(nearest)}</p>
          <NearestDay {...nearest} />
        </>
      )}
    </section>
  );
}
