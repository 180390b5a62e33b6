import type { CalibrationProblem } from '../calibration/calibration.ts';
import type { ReachDoubt, Side } from './movement.ts';

/** What keeps an exercise from continuing, reported to the user. */
export type ExerciseTrouble =
  | CalibrationProblem
  | ReachDoubt
  | 'wrong_side'
  | 'not_far_enough'
  | 'short_for_long'
  | 'no_movement'
  | 'not_recognised';

/** Get ready, or sit still for the camera; move into position; hold; come back; all done. */
export type ExerciseStage = 'settle' | 'go' | 'hold' | 'back' | 'done';

/** The progress of an exercise, whether the camera or the clock counts it. */
export interface ExerciseProgress {
  readonly stage: ExerciseStage;
  /** The side to do now; null if the exercise has no sides. */
  readonly side: Side | null;
  /** Out of all repeats, both sides together. */
  readonly done: number;
  readonly total: number;
  /** Share of the holding time, 0 to 1. */
  readonly held: number;
  /** What is left of the lead-in; 0 once the exercise has begun, and always if the camera counts. */
  readonly leadInMs: number;
  readonly trouble: ExerciseTrouble | null;
}

/** How often and how long an exercise is done. */
export interface ExerciseDose {
  /** Per side, if it has sides. */
  readonly repeats: number;
  readonly sides: boolean;
  /** 0: it is not held. */
  readonly holdMs: number;
}

/** All repeats of a dose. */
export function totalRepeats({ repeats, sides }: ExerciseDose): number {
  return sides ? 2 * repeats : repeats;
}

/** The side of the repeat after this many: sides alternate, the left first. */
export function sideAfter({ sides }: ExerciseDose, done: number): Side | null {
  if (!sides) return null;
  return done % 2 === 0 ? 'left' : 'right';
}
