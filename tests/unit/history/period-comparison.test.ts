import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/history/local-day.ts';
import {
  comparedDays,
  comparePeriods,
  daysToCompare,
  hardestDay,
  hardestWeekday,
} from '../../../src/history/period-comparison.ts';

const HOUR = 3_600_000;
const measured = (uprightShare: number | null, hours = 10) => ({ uprightShare, judgedMs: hours * HOUR });

describe('a week against the one before', () => {
  it.each([
    [0.83, 0.85, { kind: 'below', points: 2 }],
    [0.83, 0.84, { kind: 'alike', points: 1 }],
    [0.8349, 0.8451, { kind: 'below', points: 2 }],
    [0.9, 0.85, { kind: 'above', points: 5 }],
    [0.996, 0.97, { kind: 'above', points: 2 }],
  ])('%s against %s', (now, before, expected) => {
    expect(comparePeriods(measured(now), measured(before))).toEqual({ ...expected, beforeShare: before });
  });

  it('says nothing if too little was measured in either', () => {
    expect(comparePeriods(measured(0.9, 1.9), measured(0.8))).toBeNull();
    expect(comparePeriods(measured(0.9), measured(0.8, 1.9))).toBeNull();
    expect(comparePeriods(measured(0.9), measured(null, 0))).toBeNull();
    expect(comparePeriods(measured(0.9, 2), measured(0.8, 2))).not.toBeNull();
  });
});

describe('the days that are compared', () => {
  const minutes = (good: number, bad: number) => {
    const judgedMs = (good + bad) * 60_000;
    return { goodMs: good * 60_000, judgedMs, uprightShare: judgedMs === 0 ? null : good / (good + bad) };
  };

  it('count by their time; a day of less than half an hour doesn’t', () => {
    const days = [minutes(10, 10), minutes(40, 10), minutes(45, 5), minutes(0, 0)];
    expect(comparedDays(days)).toEqual({ judgedMs: 100 * 60_000, uprightShare: 85 / 100, days: 2 });
    const none = { judgedMs: 0, uprightShare: null, days: 0 };
    expect(comparedDays([minutes(10, 10), minutes(0, 0)])).toEqual(none);
  });

  /** A week or more, from a day on; by their measured hours. */
  const daysFrom = (first: string, hours: readonly number[]) =>
    hours.map((each, index) => ({ day: addDays(first, index), ...measured(0.8, each) }));

  it('of the running week are the same weekdays, as far as this week has them', () => {
    const days = daysFrom('2026-11-23', [5, 0.2, 5, 4, 0, 0, 0]);
    const upTo = (last: string) => daysToCompare('week', days, last);
    expect(upTo('2026-11-26')).toEqual(['2026-11-16', '2026-11-18', '2026-11-19']);
    expect(upTo('2026-11-25')).toEqual(['2026-11-16', '2026-11-18']);
    expect(upTo('2026-11-22')).toEqual([]);
  });

  it('of the running month are the dates up to this one, as far as the month before has them', () => {
    const days = daysFrom(
      '2026-03-01',
      Array.from({ length: 31 }, () => 5),
    );
    expect(daysToCompare('month', days, '2026-03-02')).toEqual(['2026-02-01', '2026-02-02']);
    expect(daysToCompare('month', days, '2026-03-30')).toHaveLength(28);
  });
});

describe('the hardest day', () => {
  const day = (date: number, share: number | null, hours = 5) => ({
    day: `2026-11-${date}`,
    ...measured(share, hours),
  });

  it('is the one with the least share upright, and enough time', () => {
    const days = [day(23, 0.9), day(24, 0.2, 0.4), day(25, 0.7), day(26, 0.85), day(27, null, 0)];
    expect(hardestDay(days, 0.83)).toEqual({ day: '2026-11-25', share: 0.7 });
  });

  it('is not named among two days, or if none stands out', () => {
    expect(hardestDay([day(23, 0.9), day(24, 0.5)], 0.7)).toBeNull();
    expect(hardestDay([day(23, 0.84), day(24, 0.81), day(25, 0.83)], 0.83)).toBeNull();
  });
});

describe('the hardest weekday', () => {
  /** Two weeks from Monday, November 16. */
  const twoWeeks = (shares: readonly number[]) =>
    shares.map((share, index) => ({ day: `2026-11-${16 + index}`, ...measured(share, 5) }));

  it('is the one with the least share upright over its days', () => {
    const days = twoWeeks([0.9, 0.9, 0.7, 0.9, 0.4, 0.9, 0.9, 0.9, 0.9, 0.6, 0.9]);
    // There was only one Friday.
    expect(hardestWeekday(days, 0.83)).toEqual({ day: '2026-11-18', share: expect.closeTo(0.65, 6) });
  });

  it('is not named from single days, or if none stands out', () => {
    expect(hardestWeekday(twoWeeks([0.9, 0.5, 0.9, 0.9, 0.9]), 0.83)).toBeNull();
    expect(hardestWeekday(twoWeeks(Array.from({ length: 14 }, () => 0.83)), 0.83)).toBeNull();
  });
});
