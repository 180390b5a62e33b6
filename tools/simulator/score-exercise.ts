import {
  beginExercise,
  type ExerciseConfig,
  stepExercise,
} from '../../src/posture/exercise/counted-exercise.ts';
import type { MovementKind } from '../../src/posture/exercise/movement.ts';
import type { Recording } from '../../src/recording/recording.ts';
import { donePartAt } from './exercising.ts';

/**
 * The recogniser's result for a recorded plan: repeats counted while the exercise was done right, and while
 * it was half done or not at all.
 */
export interface StretchScore {
  readonly right: number;
  readonly wrong: number;
}

/** Shorter than the time that people are asked for: the holding time is not tested here. */
const HOLD_MS = 1500;
const SIDED: readonly MovementKind[] = ['neck_side_bend', 'head_turn'];

/** Runs a recording of a plan through the recogniser. */
export function scoreStretch(movement: MovementKind, recording: Recording): StretchScore {
  const score = { right: 0, wrong: 0 };
  for (const atMs of countedAtMs(movement, recording))
    score[donePartAt(atMs) === 'right' ? 'right' : 'wrong'] += 1;
  return score;
}

/** When the recogniser counts a repeat of an exercise in a recording of anything. */
export function countedAtMs(movement: MovementKind, { frames, frame }: Recording): readonly number[] {
  const sides = SIDED.includes(movement);
  const holdMs = movement === 'shoulder_roll' ? 0 : HOLD_MS;
  const config: ExerciseConfig = { movement, sides, repeats: sides ? 5 : 10, holdMs };
  let state = beginExercise();
  const counted: number[] = [];
  for (const { atMs, pose } of frames) {
    const step = stepExercise(state, { type: 'frame', atMs, pose, frame, dark: false }, config);
    state = step.state;
    if (step.effects.some(({ type }) => type === 'held')) counted.push(atMs);
  }
  return counted;
}
