import { PersonStanding } from 'lucide-preact';
import { EXERCISES } from '../../advice/exercises.ts';
import type { ExerciseRecord } from '../../history/exercise-record.ts';
import type { LocalDay } from '../../history/local-day.ts';
import type { ExerciseHistory } from '../../history-db/exercise-history.ts';
import { listText, text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';

/** Which exercises they were, each once. An earlier version may have had others. */
function namesOf(records: readonly ExerciseRecord[]): string {
  const known = EXERCISES.filter(({ id }) => records.some((record) => record.id === id));
  return listText(known.map(({ id }) => text(`exercise_${id}_title`)));
}

/** The exercises of a day: how many, which, and the way to all that was done. Nothing on a day without. */
export function ExercisesRow({ day, done }: { day: LocalDay; done: ExerciseHistory | null }) {
  const records = done?.exercises.filter((record) => record.day === day) ?? [];
  if (records.length === 0) return null;
  return (
    <li data-testid="day-exercises">
      <Icon of={PersonStanding} />
      <span>
        <a href="#break">{text('page_break')}</a> <span class="quiet">{namesOf(records)}</span>
      </span>
      <strong class="end">{records.length}</strong>
    </li>
  );
}
