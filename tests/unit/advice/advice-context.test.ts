import { describe, expect, it } from 'vitest';
import { longestSeated, seenIn } from '../../../src/advice/advice-context.ts';
import { countShownDays, noteShown } from '../../../src/advice/shown-advice.ts';
import { COLUMNS, type Column, type Minute } from '../../../src/history/minute.ts';

const DAY = '2026-03-04';
/** Start of that day in UTC, in minutes since 1970. */
const MIDNIGHT = Date.parse(`${DAY}T00:00Z`) / 60_000;

function minuteAt(minute: number, column: Column, neckForwardDeg: number | null = null): Minute {
  return {
    minute: MIDNIGHT + minute,
    offsetMinutes: 0,
    day: DAY,
    ms: COLUMNS.map((each) => (each === column ? 60_000 : 0)),
    angles: [neckForwardDeg === null ? null : { meanDeg: neckForwardDeg, knownMs: 60_000 }, null],
  };
}

const run = (from: number, count: number, column: Column, deg: number | null = null): Minute[] =>
  Array.from({ length: count }, (_, index) => minuteAt(from + index, column, deg));

const seenOf = (minutes: readonly Minute[], issue: string) =>
  seenIn(minutes, []).find((seen) => seen.issue === issue);

describe('a summary of an issue from the history', () => {
  it('has no hours while less than an hour was measured', () => {
    const minutes = [...run(2 * 60, 9, 'forward_head'), ...run(2 * 60 + 9, 50, 'good')];
    expect(seenOf(minutes, 'forward_head')).toMatchObject({ todayMs: 9 * 60_000, hours: null });
    const longer = [...minutes, ...run(2 * 60 + 59, 1, 'good')];
    expect(seenOf(longer, 'forward_head')?.hours).toEqual({ from: 1, to: 3 });
  });

  it('has the two hours with most of it, and the forward angle of the neck', () => {
    const minutes = [
      ...run(9 * 60, 5, 'forward_head', 12),
      ...run(11 * 60, 60, 'good'),
      ...run(14 * 60 + 50, 20, 'forward_head', 18),
    ];
    expect(seenOf(minutes, 'forward_head')).toMatchObject({
      todayMs: 25 * 60_000,
      hours: { from: 14, to: 16 },
    });
    expect(seenOf(minutes, 'forward_head')?.neckForwardDeg).toBeCloseTo(16.8);
  });

  it('has no hours if it was spread over the day', () => {
    const minutes = [8, 11, 14, 17].flatMap((hour) => run(hour * 60, 5, 'slouch'));
    expect(seenOf(minutes, 'slouch')?.hours).toBeNull();
  });

  it("uses the user's local hours", () => {
    const travelled = [...run(14 * 60, 30, 'lean'), ...run(15 * 60, 30, 'good')].map((minute) => ({
      ...minute,
      offsetMinutes: -300,
    }));
    expect(seenOf(travelled, 'lean')?.hours).toMatchObject({ from: 8, to: 10 });
  });

  it('is empty without history', () => {
    expect(seenOf([], 'lean')).toEqual({
      issue: 'lean',
      todayMs: 0,
      hours: null,
      neckForwardDeg: null,
      beforeMs: 0,
      daysBefore: 0,
    });
  });
});

describe('the longest time without a break', () => {
  it.each([
    ['an hour', run(0, 60, 'good'), 60],
    [
      'a break of five minutes between',
      [...run(0, 40, 'good'), ...run(40, 5, 'away'), ...run(45, 50, 'slouch')],
      50,
    ],
    [
      'a break of three minutes does not count',
      [...run(0, 40, 'good'), ...run(40, 3, 'away'), ...run(43, 20, 'good')],
      60,
    ],
    ['ten minutes without a watch', [...run(0, 40, 'good'), ...run(50, 20, 'good')], 40],
    ['nothing', [], 0],
  ])('%s', (_name, minutes, expected) => {
    expect(longestSeated(minutes) / 60_000).toBe(expected);
  });
});

describe('the days on which advice was shown', () => {
  it('are recorded once a day, and deleted after a week', () => {
    const shown = { armrests: ['2026-02-20', '2026-03-01'] };
    const noted = noteShown(shown, ['armrests', 'chin_tuck'], DAY);
    expect(noted).toEqual({ armrests: ['2026-03-01', DAY], chin_tuck: [DAY] });
    expect(noteShown(noted ?? {}, ['armrests'], DAY)).toBeNull();
  });

  it('count only before today', () => {
    expect(countShownDays({ armrests: ['2026-02-20', '2026-03-01', DAY] }, DAY)).toEqual({ armrests: 1 });
  });
});
