import { expect, it } from 'vitest';
import { readBody } from '../../../src/posture/body/body.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { isKnown } from '../../../src/posture/body/measurement.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { readGolden } from './golden.ts';

const { frames, frame } = readGolden('rendered-side');
const upright = frames[0]?.pose ?? [];

/** Turns head and neck about the shoulders in the picture; positive is forward for a person looking left. */
const bend = (pose: Pose, degrees: number): Pose => {
  const [left, right] = [pose[5], pose[6]];
  if (left === undefined || right === undefined) throw new Error('no shoulders');
  const at = { x: (left[0] + right[0]) / 2, y: (left[1] + right[1]) / 2 };
  const [sin, cos] = [Math.sin((-degrees * Math.PI) / 180), Math.cos((-degrees * Math.PI) / 180)];
  return pose.map(([x, y, score], index) =>
    index < 5
      ? [at.x + cos * (x - at.x) - sin * (y - at.y), at.y + sin * (x - at.x) + cos * (y - at.y), score]
      : [x, y, score],
  );
};

function neckDeg(pose: Pose): number {
  const { neckForwardDeg } = measure(readBody(pose, frame), null);
  if (!isKnown(neckForwardDeg)) throw new Error(neckForwardDeg.unknown);
  return neckForwardDeg.value;
}

it('without a calibration the neck follows the line from the shoulders to the ears', () => {
  const angles = [-20, -10, 0, 10, 20].map((degrees) => neckDeg(bend(upright, degrees)));
  const steps = angles.slice(1).map((angle, index) => angle - (angles[index] ?? 0));
  for (const step of steps) expect(step).toBeGreaterThan(5);
});
