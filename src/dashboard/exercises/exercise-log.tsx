import { EXERCISES } from '../../advice/exercises.ts';
import type { ExerciseRecord } from '../../history/exercise-record.ts';
import type { LocalDay } from '../../history/local-day.ts';
import { text } from '../../platform/browser/i18n.ts';
import { shortDayText } from '../shared/day-text.ts';
import { doneText } from './done-text.ts';

const SHOWN_DAYS = 14;

/** The last days with exercises, the latest first. */
function lastDays(records: readonly ExerciseRecord[]): readonly LocalDay[] {
  const days = [...new Set(records.map(({ day }) => day))].sort().reverse();
  return days.slice(0, SHOWN_DAYS);
}

function Entry({ record }: { record: ExerciseRecord }) {
  const { id, feeling } = record;
  // An earlier version may have had other exercises.
  const known = EXERCISES.find((each) => each.id === id);
  if (known === undefined) return null;
  return (
    <li>
      {doneText(known.id, record)}{' '}
      {feeling !== null && <span class="quiet">{text(`feeling_${feeling}`)}</span>}
    </li>
  );
}

/** What was done, by day. */
export function ExerciseLog({ records }: { records: readonly ExerciseRecord[] }) {
  const days = lastDays(records);
  return (
    <details class="card fold" data-testid="exercise-log">
      <summary>{text('exerciseLog')}</summary>
      {days.length === 0 && <p>{text('exerciseLog_empty')}</p>}
      {days.map((day) => (
        <section key={day} aria-labelledby={`log-${day}`}>
          <h3 id={`log-${day}`}>{shortDayText(day)}</h3>
          <ul>
            {records
              .filter((record) => record.day === day)
              .map((record) => (
                <Entry key={record.atMs} record={record} />
              ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
