import type { ExerciseRecord } from './exercise-record.ts';
import { addDays, type LocalDay } from './local-day.ts';

/** How many days, with today, a tally looks back. */
export const TALLIED_DAYS = 7;

/** How often somebody has exercised lately. */
export interface ExerciseTally {
  readonly today: number;
  /** Days with an exercise, of the last seven. */
  readonly days: number;
}

/** Counts the exercises of today, and the days with any of the last seven. */
export function tallyExercises(records: readonly ExerciseRecord[], today: LocalDay): ExerciseTally {
  const since = addDays(today, 1 - TALLIED_DAYS);
  const days = records.map(({ day }) => day).filter((day) => day >= since && day <= today);
  return { today: days.filter((day) => day === today).length, days: new Set(days).size };
}
