import { readBody } from '../../../src/posture/body/body.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import type { ExampleSample } from '../../../src/posture/body/measurement.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import type { StoredExample } from '../../../src/state/personal-examples.ts';
import { FRAME, sit } from './seated.ts';

const calibrated = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0);
if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
const { baseline } = calibrated;

/** A sample of a pose, against somebody who was calibrated upright. */
function lookAt(pose: Pose): ExampleSample {
  const { look } = measure(readBody(pose, FRAME), baseline);
  if (look === undefined) throw new Error('Nothing can be read in this pose.');
  return look;
}

/** An example that this posture was fine, as stored; `changes` override it. */
export function exampleAt(pose: Pose, changes: Partial<StoredExample> = {}): StoredExample {
  const { view, features, plain } = lookAt(pose);
  return {
    atMs: 1,
    source: 'was_fine',
    bad: false,
    kind: null,
    looks: [{ view, features: [...features], plain }],
    setup: null,
    ...changes,
  };
}

/** An example that this posture is a slouch, shown by the user. */
export function shownAt(pose: Pose, changes: Partial<StoredExample> = {}): StoredExample {
  return exampleAt(pose, { source: 'shown', bad: true, kind: 'slouch', ...changes });
}
