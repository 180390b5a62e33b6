import type { CalibrationProblem } from '../calibration/calibration.ts';
import type { ReachDoubt, Side } from './movement.ts';

/** What keeps a stretch from going on, to be told to the user. */
export type ExerciseTrouble =
  | CalibrationProblem
  | ReachDoubt
  | 'wrong_side'
  | 'not_far_enough'
  | 'not_recognised';

/** Where a stretch is, whoever counts it: the camera or the clock. */
export interface ExerciseProgress {
  /** Sit still to begin; go into it; hold; come back; all done. */
  readonly stage: 'settle' | 'go' | 'hold' | 'back' | 'done';
  /** The side that is wanted now; null where the stretch has none. */
  readonly side: Side | null;
  /** Of all repeats, both sides together. */
  readonly done: number;
  readonly total: number;
  /** Of the holding time, 0 to 1. */
  readonly held: number;
  readonly trouble: ExerciseTrouble | null;
}

/** How often and how long a stretch is done. */
export interface ExerciseDose {
  /** To each side, where it has sides. */
  readonly repeats: number;
  readonly sides: boolean;
  /** 0: it is not held. */
  readonly holdMs: number;
}

/** All repeats of a dose. */
export function totalRepeats({ repeats, sides }: ExerciseDose): number {
  return sides ? 2 * repeats : repeats;
}

/** The side of the repeat that comes after so many: they take turns, the left first. */
export function sideAfter({ sides }: ExerciseDose, done: number): Side | null {
  if (!sides) return null;
  return done % 2 === 0 ? 'left' : 'right';
}
