import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumParts } from '../../../src/history/day-summary.ts';
import { addDays, daysBetween, isLocalDay, weekdayOf } from '../../../src/history/local-day.ts';
import { COLUMNS, type Column } from '../../../src/history/minute.ts';
import {
  monthOf,
  neighbourOf,
  type PeriodKind,
  periodOf,
  sameDayIn,
  weekOf,
} from '../../../src/history/period.ts';
import { type DayParts, summarisePeriod } from '../../../src/history/period-summary.ts';
import { shareByWeek, shareOver } from '../../../src/history/trend.ts';

const HOUR = 3_600_000;

function counted(ms: Partial<Record<Column, number>>) {
  return { ms: COLUMNS.map((column) => ms[column] ?? 0) };
}

/** A day with some hours upright and slouched. */
function dayOf(good: number, bad: number, day = '2026-03-02'): DayParts {
  return { day, ...sumParts([counted({ good: good * HOUR, slouch: bad * HOUR })]), movement: null };
}

const MONDAY = 0;
const SATURDAY = 5;
const SUNDAY = 6;

describe('weeks and months', () => {
  it.each<[PeriodKind, string, -1 | 1, string]>([
    ['week', '2026-03-05', -1, '2026-02-26'],
    ['week', '2026-03-05', 1, '2026-03-12'],
    ['month', '2026-03-05', -1, '2026-02-05'],
    ['month', '2026-03-31', -1, '2026-02-28'],
  ])('%s of %s, moved by %d, is about %s', (kind, day, direction, same) => {
    const period = periodOf(kind, day, MONDAY);
    expect(sameDayIn(neighbourOf(period, direction, MONDAY), period, day)).toBe(same);
  });

  it.each([
    ['2026-03-01', '2026-02-23', '2026-03-01'],
    ['2026-03-02', '2026-03-02', '2026-03-08'],
    ['2027-01-01', '2026-12-28', '2027-01-03'],
    ['2026-11-28', '2026-11-22', '2026-11-28', SUNDAY],
    ['2026-11-29', '2026-11-29', '2026-12-05', SUNDAY],
    ['2026-11-27', '2026-11-21', '2026-11-27', SATURDAY],
  ])('%s is in the week from %s to %s', (day, from, to, first = MONDAY) => {
    expect(weekOf(day, first)).toEqual({ kind: 'week', from, to });
  });

  it.each([
    ['2024-02-10', '2024-02-01', '2024-02-29'],
    ['2026-01-31', '2026-01-01', '2026-01-31'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
  ])('%s is in the month from %s to %s', (day, from, to) => {
    expect(monthOf(day)).toEqual({ kind: 'month', from, to });
  });

  it('follow each other without a gap', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1980-01-01', days));
    fc.assert(
      fc.property(days, fc.constantFrom('week', 'month' as const), fc.nat(6), (day, kind, first) => {
        const period = periodOf(kind as 'week' | 'month', day, first);
        expect(addDays(period.to, 1)).toBe(neighbourOf(period, 1, first).from);
        expect(neighbourOf(neighbourOf(period, 1, first), -1, first)).toEqual(period);
        expect(daysBetween(period.from, period.to)).toContain(day);
      }),
    );
  });

  it('know their weekdays and reject invalid days', () => {
    expect(weekdayOf('2026-11-23')).toBe(0);
    expect(weekdayOf('2026-11-29')).toBe(6);
    expect(['2026-02-29', '2026-13-01', 'today', '2026-1-1'].filter(isLocalDay)).toEqual([]);
  });
});

describe('the summary of a week', () => {
  const hours = [
    { day: '2026-03-02', hour: 9, ...counted({ good: 30 * 60_000, slouch: 10 * 60_000 }) },
    { day: '2026-03-02', hour: 10, ...counted({ good: 60 * 60_000 }) },
    { day: '2026-03-04', hour: 9, ...counted({ slouch: 20 * 60_000, away: 40 * 60_000 }) },
    { day: '2026-03-09', hour: 9, ...counted({ good: 60 * 60_000 }) },
  ];
  const summary = summarisePeriod(weekOf('2026-03-04', MONDAY), hours, []);

  it('has each day, also empty ones, and leaves out other days', () => {
    expect(summary.days.map(({ judgedMs }) => judgedMs / 60_000)).toEqual([100, 0, 20, 0, 0, 0, 0]);
    expect(summary.whole).toMatchObject({ goodMs: 90 * 60_000, badMs: 30 * 60_000, uprightShare: 0.75 });
  });

  it('has each hour of each weekday', () => {
    expect(summary.byHour[0]?.[9]?.uprightShare).toBe(0.75);
    expect(summary.byHour[2]?.[9]?.uprightShare).toBe(0);
    expect(summary.byHour[2]?.[10]?.uprightShare).toBeNull();
  });
});

describe('the share of several days', () => {
  it('weighs long days more, and is null for a few minutes', () => {
    expect(shareOver([dayOf(3, 1), dayOf(0, 1)])).toBe(0.6);
    expect(shareOver([dayOf(0.2, 0.1)])).toBeNull();
  });

  it('is by full weeks, the last one ending with the last day', () => {
    const days = daysBetween('2026-03-01', '2026-03-15').map((day) => dayOf(1, 1, day));
    expect(shareByWeek(days)).toEqual([
      { from: '2026-03-02', share: 0.5 },
      { from: '2026-03-09', share: 0.5 },
    ]);
  });
});
