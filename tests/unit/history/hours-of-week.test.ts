import { describe, expect, it } from 'vitest';
import { sumParts } from '../../../src/history/day-summary.ts';
import { bestAndHardest, frequentHours, isThinHour } from '../../../src/history/hours-of-week.ts';
import { COLUMNS } from '../../../src/history/minute.ts';
import type { HourOfWeek } from '../../../src/history/period-summary.ts';

const MINUTE_MS = 60_000;

/** On one weekday, or on several of them in a month, minutes upright and with a rounded back by hour. */
function weekday(hours: Record<number, readonly [good: number, slouch: number]>, days = 1): HourOfWeek[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const [good, slouch] = hours[hour] ?? [0, 0];
    const minutes = { good, slouch } as Partial<Record<string, number>>;
    const parts = sumParts([{ ms: COLUMNS.map((column) => (minutes[column] ?? 0) * MINUTE_MS) }]);
    return { ...parts, days: parts.judgedMs > 0 ? days : 0 };
  });
}

describe('the best and the hardest hour', () => {
  it('are those of all weekdays together', () => {
    const found = bestAndHardest([
      weekday({ 9: [50, 0], 10: [40, 10], 14: [20, 30] }),
      weekday({ 9: [40, 10], 10: [50, 0], 14: [10, 40] }),
      weekday({ 10: [50, 0] }),
    ]);
    expect(found?.best).toMatchObject({ hour: 10, share: 140 / 150 });
    expect(found?.hardest).toMatchObject({ hour: 14, share: 0.3 });
    expect(found?.hardest.parts.badMsByIssue.slouch).toBe(70 * MINUTE_MS);
  });

  it('leave out hours with less than half an hour', () => {
    const found = bestAndHardest([
      weekday({ 8: [20, 0], 9: [50, 5], 10: [50, 10], 11: [50, 20], 18: [0, 20] }),
    ]);
    expect([found?.best.hour, found?.hardest.hour]).toEqual([9, 11]);
  });

  it('leave out an hour with a few minutes of each day, however many days there are', () => {
    const month = { 9: [200, 20], 10: [200, 40], 11: [200, 80], 12: [36, 0] } as const;
    const found = bestAndHardest(Array.from({ length: 5 }, () => weekday({ ...month }, 4)));
    expect([found?.best.hour, found?.hardest.hour]).toEqual([9, 11]);
  });

  it('are not named if hours hardly differ, or are few', () => {
    expect(bestAndHardest([weekday({ 9: [50, 10], 10: [50, 9], 11: [50, 11] })])).toBeNull();
    expect(bestAndHardest([weekday({ 9: [60, 0], 10: [0, 60] })])).toBeNull();
    expect(bestAndHardest([])).toBeNull();
  });
});

describe('the hours in which a problem is most frequent', () => {
  it('are two in a row, by their share of the time', () => {
    const hours = { 9: [57, 3], 10: [57, 3], 13: [50, 10], 14: [20, 20], 15: [25, 15], 16: [57, 3] } as const;
    expect(frequentHours([weekday({ ...hours })], 'slouch')).toEqual({ from: 14, to: 16 });
    expect(frequentHours([weekday({ ...hours })], 'lean')).toBeNull();
  });

  it('may lie on both sides of midnight', () => {
    const night = { 21: [57, 3], 22: [57, 3], 23: [20, 20], 0: [25, 15], 1: [57, 3] } as const;
    expect(frequentHours([weekday({ ...night })], 'slouch')).toEqual({ from: 23, to: 1 });
  });

  it('have both been measured for long enough', () => {
    const hours = { 9: [57, 3], 10: [57, 3], 11: [57, 3], 12: [0, 10], 13: [30, 30], 14: [50, 10] } as const;
    expect(frequentHours([weekday({ ...hours })], 'slouch')).toEqual({ from: 13, to: 15 });
  });

  it('are not named if none stand out, or in too little time', () => {
    expect(frequentHours([weekday({ 9: [50, 10], 10: [50, 11], 11: [50, 10] })], 'slouch')).toBeNull();
    expect(frequentHours([weekday({ 9: [20, 30] })], 'slouch')).toBeNull();
  });
});

describe('a thin hour', () => {
  it('has less than half an hour on each of its days', () => {
    expect(isThinHour({ judgedMs: 29 * MINUTE_MS, days: 1 })).toBe(true);
    expect(isThinHour({ judgedMs: 30 * MINUTE_MS, days: 1 })).toBe(false);
    expect(isThinHour({ judgedMs: 80 * MINUTE_MS, days: 4 })).toBe(true);
    expect(isThinHour({ judgedMs: 0, days: 0 })).toBe(false);
  });
});
