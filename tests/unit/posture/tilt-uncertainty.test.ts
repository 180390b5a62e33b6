import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/posture/body/body.ts';
import { isKnown, type Measurement } from '../../../src/posture/body/measurement.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { type Estimator, estimate } from '../../../src/posture/estimator/estimator.ts';
import { assess } from '../../../src/posture/verdict/assess.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { FRAME, type Sitting, sit } from './seated.ts';

const calibrated = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0);
if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
const { baseline } = calibrated;

/** The shipped estimator with a given correction of the shoulder line, and a given deviation of it. */
const correcting =
  (value: number, sd: number): Estimator =>
  (name, features) => ({ ...estimate(name, features), shoulderTiltOffDeg: { value, sd } });

function look(sitting: Sitting, value: number, sd: number): Measurement {
  return measure(readBody(sit(sitting), FRAME), baseline, correcting(value, sd));
}

function sdOf({ shoulderTiltDeg }: Measurement): number {
  return isKnown(shoulderTiltDeg) ? shoulderTiltDeg.sd : Number.NaN;
}

describe('the tilt of the shoulders', () => {
  it('is as sure as its correction, and less so the worse the shoulders are seen', () => {
    expect(sdOf(look({}, 0, 3))).toBeCloseTo(3 * sdOf(look({}, 0, 1)), 6);
    expect(sdOf(look({ score: 0.3 }, 0, 1))).toBeGreaterThan(1.2 * sdOf(look({ score: 0.7 }, 0, 1)));
  });

  it('is unknown if its error may exceed both its limit and the tilt itself', () => {
    expect(look({ shoulderTiltDeg: 3 }, 0, 9).shoulderTiltDeg).toEqual({ unknown: 'shoulders_not_seen' });
  });

  it.each([
    ['it is sure', 3, 2],
    ['it is larger than any deviation', 16, 9],
  ])('is known where %s', (_, shoulderTiltDeg, sd) => {
    expect(isKnown(look({ shoulderTiltDeg }, 0, sd).shoulderTiltDeg)).toBe(true);
  });

  it.each([0, 3, 7, 9, 16])('is judged the same at %i degrees for any deviation', (shoulderTiltDeg) => {
    const sure = look({ shoulderTiltDeg }, -1, 0.5);
    const unsure = look({ shoulderTiltDeg }, -1, 20);
    expect(assess(unsure, baseline).state).toBe(assess(sure, baseline).state);
    expect(unsure.judged).toEqual(sure.judged);
  });
});
