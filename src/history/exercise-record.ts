import type { LocalDay } from './local-day.ts';

/** How an exercise felt. It adjusts the next dose. */
export const EXERCISE_FEELINGS = ['too_easy', 'right', 'too_hard'] as const;
export type ExerciseFeeling = (typeof EXERCISE_FEELINGS)[number];

/** One exercise that the user has done. */
export interface ExerciseRecord {
  /** When it was finished: the key. */
  readonly atMs: number;
  readonly day: LocalDay;
  /** An id of the catalogue. It may be one of an earlier version. */
  readonly id: string;
  /**
   * Repeats in all sets and on both sides, as the camera counted them; else 0. Earlier versions stored the whole dose
   * without a count, too.
   */
  readonly repeats: number;
  readonly sets: number;
  /** 1 or 2 within the strength program, else null. */
  readonly level: 1 | 2 | null;
  /** Null while the user has not answered. */
  readonly feeling: ExerciseFeeling | null;
  /** Whether the camera counted. */
  readonly counted: boolean;
  /** For how long it went by the clock, without lead-in and pauses; absent if it didn't, and in earlier versions. */
  readonly timedMs?: number;
}

/** An answered record holds more information than an unanswered one. */
export function answeredExercise(before: ExerciseRecord, added: ExerciseRecord): ExerciseRecord {
  return before.feeling === null && added.feeling !== null ? added : before;
}
