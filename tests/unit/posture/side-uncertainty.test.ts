import { expect, it } from 'vitest';
import { readBody } from '../../../src/posture/body/body.ts';
import { isKnown, type KnownEstimate, sdOfValue } from '../../../src/posture/body/measurement.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { readGolden } from './golden.ts';

const { frames, frame } = readGolden('rendered-side');
const poses = frames.filter(({ phase }) => phase === 'calibrate').map(({ pose }) => pose);
const calibrated = calibrateFromPoses(poses, frame, 0);
if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
const body = readBody(poses[0] ?? [], frame);

function neckAgainst(baseline: Parameters<typeof measure>[1]): KnownEstimate {
  const { neckForwardDeg } = measure(body, baseline);
  if (!isKnown(neckForwardDeg)) throw new Error(neckForwardDeg.unknown);
  return neckForwardDeg;
}

it('from the side the deviation is that of the change, and the deviation of its zero is separate', () => {
  const neck = neckAgainst(calibrated.baseline);
  expect(neck.zeroSd).toBeGreaterThan(0);
  expect(sdOfValue(neck)).toBeCloseTo(Math.hypot(neck.sd, neck.zeroSd ?? 0), 9);
});

it('without a calibration it is that of the angle itself', () => {
  const neck = neckAgainst(null);
  expect(neck.zeroSd).toBeUndefined();
  expect(sdOfValue(neck)).toBe(neck.sd);
});
