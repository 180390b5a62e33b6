import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../../src/posture/baseline/baseline.ts';
import { readBody } from '../../../src/posture/body/body.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { isKnown } from '../../../src/posture/body/measurement.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { assess } from '../../../src/posture/verdict/assess.ts';
import { beginDrift, type DriftState, stepDrift } from '../../../src/posture/verdict/baseline-drift.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { faceOf } from './faces.ts';
import { FRAME, type Sitting, sit } from './seated.ts';

const calibration = calibrateFromPoses(
  Array.from({ length: 5 }, () => sit()),
  FRAME,
  0,
);
if (!('baseline' in calibration)) throw new Error('not calibrated');
const calibrated: Baseline = calibration.baseline;

/** Takes samples of one pose for some minutes, starting at `fromMs`. */
function follow(
  state: DriftState,
  pose: Pose,
  minutes: number,
  fromMs: number,
  intervalMs = 15_000,
): DriftState {
  const body = readBody(pose, FRAME);
  let now = state;
  for (let atMs = fromMs; atMs < fromMs + minutes * 60_000; atMs += intervalMs) {
    const measurement = measure(body, now.baseline);
    now = stepDrift(now, calibrated, {
      body,
      measurement,
      assessment: assess(measurement, now.baseline),
      atMs,
    });
  }
  return now;
}

const settled = (sitting: Sitting, minutes: number, intervalMs?: number): Baseline =>
  follow(beginDrift(calibrated), sit(sitting), minutes, 0, intervalMs).baseline;

/** A drifted baseline, measured against the calibration. */
function readAgainstCalibration({ proportions }: Baseline) {
  return {
    shoulders: proportions.shoulderTiltDeg - calibrated.proportions.shoulderTiltDeg,
    head: proportions.eyeTiltDeg - calibrated.proportions.eyeTiltDeg,
    nearer: Math.log(proportions.shoulderWidthPx / calibrated.proportions.shoulderWidthPx),
  };
}

describe('baseline drift', () => {
  it('stays at zero while everything looks as calibrated', () => {
    expect(settled({}, 60).proportions.eyeHeight).toBeCloseTo(calibrated.proportions.eyeHeight, 6);
  });

  it('follows a small lasting change, most of it within an hour and a half', () => {
    const { shoulders } = readAgainstCalibration(settled({ shoulderTiltDeg: 0.4 }, 90));
    expect(shoulders).toBeGreaterThan(0.34);
    expect(shoulders).toBeLessThan(0.4);
  });

  it('hardly moves in a few minutes', () => {
    expect(readAgainstCalibration(settled({ shoulderTiltDeg: 0.4 }, 3)).shoulders).toBeLessThan(0.045);
  });

  it.each([1200, 5000, 10_000])('goes as far with a sample every %i ms', (intervalMs) => {
    expect(readAgainstCalibration(settled({ shoulderTiltDeg: 0.4 }, 30, intervalMs)).shoulders).toBeCloseTo(
      0.253,
      2,
    );
  });

  it('reverts when the change is undone', () => {
    const drifted = follow(beginDrift(calibrated), sit({ shoulderTiltDeg: 0.4 }), 120, 0);
    const back = follow(drifted, sit(), 120, 120 * 60_000);
    expect(Math.abs(readAgainstCalibration(back.baseline).shoulders)).toBeLessThan(0.04);
  });

  const anySitting = fc.record({
    shoulderTiltDeg: fc.double({ min: -8, max: 8, noNaN: true }),
    headTiltDeg: fc.double({ min: -12, max: 12, noNaN: true }),
    shoulderWidth: fc.double({ min: 230, max: 340, noNaN: true }),
    eyeHeight: fc.double({ min: 0.45, max: 0.75, noNaN: true }),
  });

  // One day of samples per test: several would take too long on a busy machine.
  it.each([1, 2, 3, 4, 5, 6])('never exceeds a tenth of any limit, whatever is seen for a day (%i)', () => {
    fc.assert(
      fc.property(anySitting, (seen) => {
        const { shoulders, head, nearer } = readAgainstCalibration(settled(seen, 240));
        expect(Math.abs(shoulders)).toBeLessThanOrEqual(0.51);
        expect(Math.abs(head)).toBeLessThanOrEqual(1.01);
        expect(Math.abs(nearer)).toBeLessThanOrEqual(0.051);
      }),
      { numRuns: 1 },
    );
  });

  it.each<[string, Sitting]>([
    ['a slouch', { eyeHeight: 0.42, head: 1.2 }],
    ['a shoulder on its way up', { shoulderTiltDeg: 3 }],
    ['a tilted head', { headTiltDeg: 14 }],
    ['half a face', { score: 0.1 }],
  ])('learns nothing from %s', (_, sitting) => {
    expect(settled(sitting, 120)).toEqual(calibrated);
  });

  it('follows the face too, by at most a tenth of the limit', () => {
    const upright = { ...calibrated, face: faceOf() };
    const body = readBody(sit(), FRAME, faceOf({ rollDeg: 0.8 }));
    let drift = beginDrift(upright);
    for (let atMs = 0; atMs < 90 * 60_000; atMs += 5000) {
      const measurement = measure(body, drift.baseline);
      const look = { body, measurement, assessment: assess(measurement, drift.baseline), atMs };
      drift = stepDrift(drift, upright, look);
    }
    expect(drift.baseline.face?.rollDeg).toBeGreaterThan(0.7);
    expect(drift.baseline.face?.rollDeg).toBeLessThan(0.8);
  });

  it('learns nothing over a gap', () => {
    const body = readBody(sit({ shoulderTiltDeg: 0.4 }), FRAME);
    const measurement = measure(body, calibrated);
    const look = (atMs: number) => ({ body, measurement, assessment: assess(measurement, calibrated), atMs });
    const first = stepDrift(beginDrift(calibrated), calibrated, look(0));
    expect(stepDrift(first, calibrated, look(3_600_000)).baseline).toEqual(calibrated);
  });

  it('still judges a slouch as one after a day of sitting a little lower', () => {
    const drifted = settled({ eyeHeight: 0.6 }, 240, 10_000);
    const slouched = sit({ eyeHeight: 0.42, head: 1.15 });
    const [before, now] = [calibrated, drifted].map((baseline) =>
      measure(readBody(slouched, FRAME), baseline),
    );
    const [neckBefore, neckNow] = [before, now].map((seen) =>
      seen && isKnown(seen.neckForwardDeg) ? seen.neckForwardDeg.value : Number.NaN,
    );
    expect(assess(measure(readBody(slouched, FRAME), drifted), drifted).state).toBe('bad');
    expect((neckBefore ?? 0) - (neckNow ?? 0)).toBeLessThan(4);
  });
});
