import { type ExampleSample, isKnown, type Measurement } from '../posture/body/measurement.ts';
import { changeOf } from '../posture/verdict/personal-judge.ts';

/** Why a sample is no use for learning. */
export type UselessSample = 'not_seen' | 'same_as_upright' | 'camera_moved';

/**
 * Half of all upright samples of real people differ from their calibration by 0.44 spreads or more, and nine
 * slouches in ten by 1.1. A slouch that differs by less than this can't be told from sitting upright.
 */
const SAME_BELOW = 0.5;
/** Nobody slouches this much nearer or farther: the camera or the chair was moved, or it is somebody else. */
const MOVED = { below: 0.7, from: 1.4 } as const;

/**
 * The example sample of a measurement, or why it can't be learned from. `bad`: it would be an example of a
 * slouch.
 */
export function usefulSample(measurement: Measurement | null, bad: boolean): ExampleSample | UselessSample {
  if (measurement?.look === undefined) return 'not_seen';
  const { look, distance } = measurement;
  if (isKnown(distance) && (distance.value < MOVED.below || distance.value > MOVED.from))
    return 'camera_moved';
  return bad && changeOf(look) < SAME_BELOW ? 'same_as_upright' : look;
}
