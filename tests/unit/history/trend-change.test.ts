import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/history/local-day.ts';
import { axisFor, changeOver } from '../../../src/history/trend-change.ts';

const weeks = (shares: readonly (number | null)[]) =>
  shares.map((share, index) => ({ from: addDays('2026-09-07', 7 * index), share }));

describe('whether it gets better over the weeks', () => {
  it('compares the average of the last weeks with that of the first ones', () => {
    const change = changeOver(weeks([0.8, 0.84, 0.82, 0.5, 0.5, 0.5, 0.5, 0.9, 0.88, 0.89]));
    expect(change).toMatchObject({ kind: 'better', averaged: 3 });
    expect(change?.before).toBeCloseTo(0.82);
    expect(change?.now).toBeCloseTo(0.89);
  });

  it.each([
    [[0.9, 0.7, 0.8], 'lower'],
    [[0.8, 0.7, 0.81], 'alike'],
    [[0.8, null, null, 0.7, 0.9], 'better'],
  ] as const)('of %j: %s, from single weeks while there are few', (shares, kind) => {
    expect(changeOver(weeks(shares))).toMatchObject({ kind, averaged: 1 });
  });

  it('says nothing of fewer than three weeks', () => {
    expect(changeOver(weeks([0.8, null, 0.9]))).toBeNull();
  });
});

describe('the axis of the weeks', () => {
  it.each([
    [
      [0.84, 0.87],
      [80, 85, 90],
    ],
    [
      [0.86, 0.86],
      [80, 85, 90],
    ],
    [
      [0.98, 1],
      [90, 95, 100],
    ],
    [
      [0, 0.02],
      [0, 5, 10],
    ],
    [
      [0.62, 0.81],
      [60, 70, 80, 90],
    ],
    [
      [0.3, 0.95],
      [20, 40, 60, 80, 100],
    ],
  ])('fits %j, in whole percentages', (shares, ticks) => {
    const axis = axisFor(shares);
    expect(axis.ticks.map((tick) => Math.round(tick * 100))).toEqual(ticks);
    expect(axis.range).toEqual([axis.ticks[0], axis.ticks.at(-1)]);
  });
});
