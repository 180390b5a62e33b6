import { describe, expect, it } from 'vitest';
import type { JudgedDay } from '../../../src/history/day-goal.ts';
import { countGoodWeeks, countWeek } from '../../../src/history/good-weeks.ts';
import { NO_MOVEMENT } from '../../../src/history/movement-hour.ts';

const HOUR = 3_600_000;
const GOAL = { uprightShare: 0.7, stillMinutes: null } as const;

/** A day of six hours with so many long breaks of the user's own accord. */
function day(share: number, extra = 0): JudgedDay {
  const breaks = { ...NO_MOVEMENT.breaks, long: { suggested: 3, taken: 3 + extra } };
  return { goodMs: share * 6 * HOUR, judgedMs: 6 * HOUR, movement: { ...NO_MOVEMENT, breaks } };
}

const GOOD = day(0.8);
const MISSED = day(0.5);
const OFF: JudgedDay = { goodMs: 0, judgedMs: 0, movement: null };
const week = (...days: readonly JudgedDay[]) => [...days, ...Array<JudgedDay>(7 - days.length).fill(OFF)];

describe('a week', () => {
  it.each<[string, readonly JudgedDay[], boolean]>([
    ['of four good days is good', week(GOOD, GOOD, GOOD, GOOD, MISSED), true],
    ['of three is not', week(GOOD, GOOD, GOOD, MISSED, MISSED), false],
    ['of three is, if a missed day was made good', week(GOOD, GOOD, day(0.8, 2), MISSED, MISSED), true],
    ['is not repaired by one extra break', week(GOOD, GOOD, day(0.8, 1), MISSED, MISSED), false],
    ['is not repaired by a missed day', week(GOOD, GOOD, GOOD, day(0.5, 4), MISSED), false],
    ['of three worked days needs three', week(GOOD, GOOD, GOOD), true],
    ['of two needs two', week(GOOD, MISSED), false],
    ['with one worked day is a week off', week(GOOD), false],
  ])('%s', (_, days, reached) => {
    expect(countWeek(days, GOAL, true).reached).toBe(reached);
  });

  it('that is not over still needs four', () => {
    expect(countWeek(week(GOOD, GOOD, GOOD), GOAL, false)).toEqual({
      goodDays: 3,
      repaired: 0,
      needed: 4,
      reached: false,
      off: false,
    });
  });
});

describe('good weeks', () => {
  it('are counted, and a bad one takes none away', () => {
    const good = week(GOOD, GOOD, GOOD, GOOD);
    const bad = week(MISSED, MISSED, MISSED, MISSED);
    expect(countGoodWeeks([...good, ...bad, ...good, ...week(GOOD)], GOAL).good).toBe(2);
    expect(countGoodWeeks([...good, ...bad, ...good], GOAL).good).toBe(2);
    expect(countGoodWeeks(week(GOOD), GOAL)).toMatchObject({ good: 0, now: { goodDays: 1 } });
  });

  it('are out of the weeks with enough data: weeks before the first one, and weeks off, are left out', () => {
    const good = week(GOOD, GOOD, GOOD, GOOD);
    const bad = week(MISSED, MISSED, MISSED, MISSED);
    const none = week();
    const counted = (...weeks: readonly (readonly JudgedDay[])[]) => countGoodWeeks(weeks.flat(), GOAL).weeks;
    expect(counted(none, none, good, good, week(GOOD))).toBe(2);
    expect(counted(good, none, week(GOOD), bad, good)).toBe(3);
    expect(counted(none, none, good)).toBe(1);
    expect(counted(week(MISSED, MISSED))).toBe(0);
  });
});
