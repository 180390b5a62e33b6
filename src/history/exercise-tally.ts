import type { ExerciseRecord } from './exercise-record.ts';
import { addDays, daysBetween, type LocalDay } from './local-day.ts';

/** How many days, with today, a tally looks back. */
export const TALLIED_DAYS = 7;

/** A day, and whether there was an exercise. */
export interface TalliedDay {
  readonly day: LocalDay;
  readonly done: boolean;
}

/** How often somebody has exercised lately. */
export interface ExerciseTally {
  readonly today: number;
  /** The last seven days in order, today last. */
  readonly days: readonly TalliedDay[];
}

/** Counts the exercises of today, and says on which of the last seven days there were any. */
export function tallyExercises(records: readonly ExerciseRecord[], today: LocalDay): ExerciseTally {
  const done = records.map(({ day }) => day);
  const days = daysBetween(addDays(today, 1 - TALLIED_DAYS), today);
  return {
    today: done.filter((day) => day === today).length,
    days: days.map((day) => ({ day, done: done.includes(day) })),
  };
}
