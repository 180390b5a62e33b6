import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCheckDay, isSteadyToday, needFrom } from '../../../src/background/decide/nudge-need.ts';
import { addDays } from '../../../src/history/local-day.ts';
import type { NudgeDay } from '../../../src/history/nudge-days.ts';

const FIRST = '2026-03-02';
const HOUR = 3_600_000;

/** A working day with a share upright and so many nudges, of which a share is corrected. */
function day(index: number, share: number, nudges = 8, corrected = 0.9): NudgeDay {
  return {
    day: addDays(FIRST, index),
    judgedMs: 6 * HOUR,
    goodMs: share * 6 * HOUR,
    nudges,
    corrected: Math.round(nudges * corrected),
    fine: 0,
  };
}

/** The need after each of the given days. */
function needsAfter(days: readonly NudgeDay[]) {
  return days.map((_, index) => needFrom(days.slice(0, index + 1), addDays(FIRST, index + 1)));
}

const days = (count: number, share: number, nudges?: number, corrected?: number) =>
  Array.from({ length: count }, (_, index) => day(index, share, nudges, corrected));

describe('how many nudges a user needs', () => {
  it('fades in two steps while days are steady, and no further', () => {
    const levels = needsAfter(days(30, 0.8)).map(({ level }) => level);
    // Four days to compare with, then three steady ones for each step.
    expect(levels.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
    expect([levels[6], levels[9], levels[29]]).toEqual([1, 2, 2]);
  });

  it('fades for a user who improves', () => {
    const improving = Array.from({ length: 14 }, (_, index) => day(index, 0.6 + 0.02 * index));
    expect(needsAfter(improving).at(-1)?.level).toBe(2);
  });

  it('does not fade for a user who lets nudges pass', () => {
    expect(needsAfter(days(30, 0.6, 8, 0.5)).at(-1)).toEqual({ level: 0, relapsed: false });
    expect(needsAfter(days(30, 0.6, 8, 0.1)).at(-1)).toEqual({ level: 0, relapsed: true });
  });

  it.each([
    ['the share upright falls', day(14, 0.65)],
    ['most nudges are let pass', day(14, 0.8, 6, 0.3)],
  ])('is full again at once when %s', (_, harder) => {
    const before = days(14, 0.8);
    expect(needFrom(before, addDays(FIRST, 14)).level).toBe(2);
    // Today already, before the day is over.
    expect(needFrom([...before, harder], harder.day)).toEqual({ level: 0, relapsed: true });
  });

  it('is not decided by a day that is not over, unless that is clearly worse', () => {
    const almost = days(6, 0.8);
    expect(needFrom([...almost, day(6, 0.8)], addDays(FIRST, 6)).level).toBe(0);
    expect(needFrom([...almost, day(6, 0.8)], addDays(FIRST, 7)).level).toBe(1);
  });

  it('is still full in a relapse that lasts for two weeks', () => {
    const relapsed = Array.from({ length: 10 }, (_, index) => day(14 + index, 0.6, 8, 0.9));
    for (const { level, relapsed: is } of needsAfter([...days(14, 0.8), ...relapsed]).slice(14))
      expect([level, is]).toEqual([0, true]);
  });

  it('is not decided by the first hour of today', () => {
    const slow = { ...day(14, 0.4), judgedMs: 1.5 * HOUR, goodMs: 0.6 * HOUR };
    expect(needFrom([...days(14, 0.8), slow], slow.day)).toEqual({ level: 2, relapsed: false });
  });

  it('ignores days with less than an hour', () => {
    const short = { ...day(14, 0.1), judgedMs: HOUR / 2, goodMs: 0 };
    expect(needFrom([...days(14, 0.8), short], addDays(FIRST, 15)).level).toBe(2);
  });

  it('never changes by more than a step a day upwards, for any record', () => {
    const anyDay = fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), nudges: fc.nat(12) });
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 28 }), (record) => {
        const all = record.map(({ share, nudges }, index) => day(index, share, nudges));
        const levels = needsAfter(all).map(({ level }) => level);
        levels.forEach((level, index) => {
          expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe('the check day', () => {
  it('is the first worked day of the week', () => {
    const week = addDays(FIRST, 7);
    expect(isCheckDay([day(6, 0.8)], week, week)).toBe(true);
    expect(isCheckDay([day(7, 0.8)], week, week)).toBe(true);
    expect(isCheckDay([day(7, 0.8)], week, addDays(week, 1))).toBe(false);
    expect(isCheckDay([{ ...day(7, 0.8), judgedMs: HOUR / 2 }], week, addDays(week, 1))).toBe(true);
  });
});

describe('whether today is steady so far', () => {
  const MINUTE = HOUR / 60;
  const soFar = (minutes: number, share: number) => ({
    ...day(14, share),
    judgedMs: minutes * MINUTE,
    goodMs: share * minutes * MINUTE,
  });

  it.each([
    ['as usual', 15, 0.8, true],
    ['a little below', 15, 0.76, true],
    ['clearly below', 15, 0.66, false],
    ['too short to say', 9, 0.8, false],
  ])('%s', (_, minutes, share, steady) => {
    const today = soFar(minutes, share);
    expect(isSteadyToday([...days(14, 0.8), today], today.day)).toBe(steady);
  });

  it('is not known without days before', () => {
    const today = soFar(60, 1);
    expect(isSteadyToday([...days(3, 0.8), today], today.day)).toBe(false);
    expect(isSteadyToday(days(14, 0.8), today.day)).toBe(false);
  });
});
