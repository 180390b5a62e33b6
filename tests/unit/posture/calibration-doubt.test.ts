import { describe, expect, it } from 'vitest';
import type { Measurement, UnknownReason } from '../../../src/posture/body/measurement.ts';
import {
  beginDoubt,
  type CalibrationDoubt,
  type DoubtState,
  stepDoubt,
} from '../../../src/posture/calibration/calibration-doubt.ts';
import { measurement } from '../ui/made-up.ts';

const at = (distance: number): Measurement => measurement({ distance: { value: distance, sd: 0.05 } });

function unknown(reason: UnknownReason): Measurement {
  return measurement({ neckForwardDeg: { unknown: reason }, distance: { unknown: reason } });
}

type Period = readonly [seconds: number, seen: Measurement];

/** The doubt after each sample. */
function doubtsOver(periods: readonly Period[], intervalMs = 1000): (CalibrationDoubt | null)[] {
  const samples = periods.flatMap(([seconds, seen]) =>
    Array.from({ length: (seconds * 1000) / intervalMs }, () => seen),
  );
  let state: DoubtState = beginDoubt();
  return samples.map((seen, i) => {
    state = stepDoubt(state, seen, i * intervalMs);
    return state.doubt;
  });
}

const lastOf = (periods: readonly Period[], intervalMs = 1000): CalibrationDoubt | null | undefined =>
  doubtsOver(periods, intervalMs).at(-1);

describe('doubt in the calibration', () => {
  it.each<[CalibrationDoubt, Measurement]>([
    ['view_changed', unknown('view_changed')],
    ['nearer', at(0.7)],
    ['farther', at(1.4)],
  ])('begins after three minutes: %s', (doubt, seen) => {
    expect(lastOf([[179, seen]])).toBeNull();
    expect(lastOf([[182, seen]])).toBe(doubt);
  });

  it.each([500, 1000, 3000])('begins at the same time with one sample in %i ms', (intervalMs) => {
    const doubts = doubtsOver([[240, at(0.6)]], intervalMs);
    const comesAtMs = doubts.findIndex((doubt) => doubt !== null) * intervalMs;
    expect(Math.abs(comesAtMs - 180_000)).toBeLessThanOrEqual(intervalMs);
  });

  it.each([0.8, 1, 1.3])('does not begin at %f of the calibrated distance', (distance) => {
    expect(lastOf([[3600, at(distance)]])).toBeNull();
  });

  it('is not caused by leaning in now and then', () => {
    const reading: Period[] = Array.from({ length: 20 }, (): Period[] => [
      [60, at(0.7)],
      [30, at(1)],
    ]).flat();
    expect(doubtsOver(reading).every((doubt) => doubt === null)).toBe(true);
  });

  it('begins even if single samples miss the sign', () => {
    const flickering = Array.from({ length: 40 }, (): Period[] => [
      [9, at(0.7)],
      [1, at(0.76)],
    ]).flat();
    expect(lastOf(flickering)).toBe('nearer');
  });

  it('is not caused by a cut-off shoulder, which makes the span short', () => {
    const cutOff = measurement({
      distance: { value: 1.9, sd: 0.1 },
      shoulderTiltDeg: { unknown: 'shoulders_not_seen' },
    });
    expect(lastOf([[600, cutOff]])).toBeNull();
    expect(lastOf([[600, { ...cutOff, view: 'side' }]])).toBe('farther');
  });

  it('ends by itself once the person has been back for a while', () => {
    const moved: Period = [200, at(1.5)];
    expect(lastOf([moved, [15, at(1)]])).toBe('farther');
    expect(lastOf([moved, [25, at(1)]])).toBeNull();
  });

  it('waits while measurements are unknown, and counts no gap', () => {
    const moved: Period = [100, at(1.5)];
    expect(lastOf([moved, [600, unknown('nobody')]])).toBeNull();
    expect(lastOf([moved, [600, unknown('nobody')], [90, at(1.5)]])).toBe('farther');
    const before = stepDoubt(stepDoubt(beginDoubt(), at(1.5), 0), at(1.5), 1000);
    expect(stepDoubt(before, at(1.5), 1_000_000)).toMatchObject({ heldMs: 1000, doubt: null });
  });

  it('reports the current reason', () => {
    expect(
      lastOf([
        [200, at(1.5)],
        [5, at(0.7)],
      ]),
    ).toBe('nearer');
  });
});
