import { expect, it } from 'vitest';
import { readBody } from '../../../src/posture/body/body.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { assess } from '../../../src/posture/verdict/assess.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { readGolden } from './golden.ts';

const { frames, frame } = readGolden('rendered-side');
const calibrated = calibrateFromPoses(
  frames.filter(({ phase }) => phase === 'calibrate').map(({ pose }) => pose),
  frame,
  0,
);
if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
const { baseline } = calibrated;
const upright = frames[0]?.pose ?? [];

/** The face comes down, and forward by as much. */
const sink = (pose: Pose, px: number): Pose =>
  pose.map(([x, y, score], index) => (index < 5 ? [x, y + px, score] : [x, y, score]));

it.each([1, 1.2, 1.5])(
  'from the side a head that has sunk by %d of its height above the shoulders is a slouch',
  (share) => {
    const heightPx = baseline.profile.earY * baseline.profile.scalePx;
    const measurement = measure(readBody(sink(upright, share * heightPx), frame), baseline);
    expect(assess(measurement, baseline)).toMatchObject({ state: 'bad', issues: [{ kind: 'slouch' }] });
  },
);

it('upright it is not', () => {
  expect(assess(measure(readBody(upright, frame), baseline), baseline).state).toBe('fine');
});
