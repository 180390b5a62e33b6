import type { Exercise } from './exercise.ts';
import type { Level } from './strength/dose-ladder.ts';
import { STRENGTH_EXERCISES } from './strength-exercises.ts';
import { STRETCHES } from './stretches.ts';

/** The catalogue. Ids are stored in the user's history: never reuse one for another exercise. */
export const EXERCISES = [...STRETCHES, ...STRENGTH_EXERCISES] as const;

export type ExerciseId = (typeof EXERCISES)[number]['id'];

/** An exercise with the dose that it is to be done in. */
export interface DosedExercise extends Exercise {
  readonly id: ExerciseId;
  /** Null outside the strength program. */
  readonly level: Level | null;
}

/** Whether an exercise is done on one side after the other. */
export function hasSides(id: ExerciseId): boolean {
  return EXERCISES.find((each) => each.id === id)?.sides === true;
}
