import { describe, expect, it } from 'vitest';
import {
  comparedSoFar,
  comparedWhole,
  type PeriodHours,
  totalsSoFar,
} from '../../../src/history/compared-before.ts';
import { addDays } from '../../../src/history/local-day.ts';
import { COLUMNS, type Column } from '../../../src/history/minute.ts';
import { NO_MOVEMENT } from '../../../src/history/movement-hour.ts';
import { type PeriodKind, periodOf } from '../../../src/history/period.ts';
import { summarisePeriod } from '../../../src/history/period-summary.ts';

/** Minutes of an hour of a day in one state. */
type Counted = readonly [day: string, hour: number, minutes: number, state: Column];

const MONDAY = 0;
const hoursOf = (counted: readonly Counted[]) =>
  counted.map(([day, hour, minutes, state]) => ({
    day,
    hour,
    ms: COLUMNS.map((column) => (column === state ? minutes * 60_000 : 0)),
  }));

const LAST_WEEK: PeriodHours = {
  from: '2026-11-16',
  to: '2026-11-22',
  hours: hoursOf([
    ['2026-11-16', 9, 60, 'slouch'],
    ['2026-11-16', 10, 60, 'good'],
    ['2026-11-17', 9, 60, 'good'],
    ['2026-11-17', 11, 60, 'slouch'],
    ['2026-11-18', 9, 60, 'slouch'],
  ]),
};

function running(kind: PeriodKind, counted: readonly Counted[], today: string) {
  const hours = hoursOf(counted);
  const { period, days } = summarisePeriod(periodOf(kind, today, MONDAY), hours, []);
  const ofToday = hours.filter(({ day }) => day === today).map(({ hour }) => hour);
  return { period, days, today, lastHour: ofToday.at(-1) ?? null };
}

function soFar(kind: PeriodKind, counted: readonly Counted[], today: string, before: PeriodHours) {
  return comparedSoFar(running(kind, counted, today), before);
}

it.each<[string, string, Counted[], object]>([
  ['today up to the same hour', '2026-11-23', [['2026-11-23', 9, 40, 'good']], { days: 1, uprightShare: 0 }],
  [
    'an earlier day to its end, and today up to the same hour',
    '2026-11-24',
    [
      ['2026-11-23', 9, 40, 'good'],
      ['2026-11-24', 9, 60, 'good'],
    ],
    { days: 2, uprightShare: 2 / 3 },
  ],
  [
    'not today while it has little time',
    '2026-11-24',
    [
      ['2026-11-23', 9, 60, 'good'],
      ['2026-11-24', 9, 10, 'good'],
    ],
    { days: 1, uprightShare: 1 / 2 },
  ],
  [
    'an earlier day to its end while today has nothing',
    '2026-11-25',
    [['2026-11-24', 9, 60, 'good']],
    { days: 1, uprightShare: 1 / 2 },
  ],
  ['no weekday that has passed without time', '2026-11-26', [['2026-11-26', 9, 60, 'good']], { days: 0 }],
  ['nothing before the first day', '2026-11-23', [], { days: 0, uprightShare: null }],
])('the running week is compared with %s', (_, today, counted, expected) => {
  expect(soFar('week', counted, today, LAST_WEEK)).toMatchObject(expected);
});

it('the running month is compared with the same dates, the last one up to the same hour', () => {
  const october: PeriodHours = {
    from: '2026-10-01',
    to: '2026-10-31',
    hours: hoursOf([
      ['2026-10-01', 9, 60, 'good'],
      ['2026-10-02', 9, 60, 'good'],
      ['2026-10-02', 10, 60, 'slouch'],
      ['2026-10-03', 9, 60, 'slouch'],
    ]),
  };
  const compared = soFar('month', [['2026-11-02', 9, 60, 'good']], '2026-11-02', october);
  expect(compared).toMatchObject({ days: 2, uprightShare: 1 });
});

it('a week that is over is compared with the whole one before', () => {
  expect(comparedWhole(LAST_WEEK)).toMatchObject({ days: 3, uprightShare: 2 / 5 });
});

describe('what is usual so far', () => {
  const monday = (week: number) => addDays('2026-11-23', -7 * week);
  const movement = (day: string, hour: number) => ({
    ...NO_MOVEMENT,
    day,
    hour,
    offsetMinutes: 0,
    seatedMs: 60_000,
    changes: 1,
  });
  const MINUTE_MS = 60_000;

  it('of a week is the same weekdays of the four weeks before, the last ones up to the same hour', () => {
    const counted = [5, 4, 3, 2, 1].flatMap((week): Counted[] => [
      [monday(week), 9, 50, 'good'],
      [monday(week), 15, 10, 'slouch'],
      [addDays(monday(week), 1), 9, 40, 'slouch'],
      [addDays(monday(week), 1), 15, 60, 'slouch'],
      [addDays(monday(week), 2), 9, 60, 'slouch'],
    ]);
    const hours = hoursOf(counted);
    const week = running(
      'week',
      [
        ['2026-11-23', 9, 60, 'good'],
        ['2026-11-24', 9, 60, 'good'],
      ],
      '2026-11-24',
    );
    const totals = totalsSoFar(week, {
      hours,
      movement: hours.map(({ day, hour }) => movement(day, hour)),
      alerts: hours.map(({ day }) => ({ day })),
    });
    expect(totals).toMatchObject({ days: 8, alerts: 16, movement: { changes: 12 } });
    expect([totals.worked.goodMs, totals.worked.badMs, totals.parts.badMs]).toEqual(
      [200, 4 * 10 + 4 * 40, 4 * 10 + 4 * 100].map((minutes) => minutes * MINUTE_MS),
    );
  });

  it('of a month is the days that its heading is compared with', () => {
    const hours = hoursOf([
      ['2026-10-01', 9, 60, 'good'],
      ['2026-10-02', 10, 60, 'slouch'],
      ['2026-10-03', 9, 60, 'slouch'],
    ]);
    const month = running('month', [['2026-11-02', 9, 60, 'good']], '2026-11-02');
    const totals = totalsSoFar(month, { hours, movement: [], alerts: [{ day: '2026-10-03' }] });
    expect(totals).toMatchObject({ days: 1, alerts: 0, movement: null, worked: { uprightShare: 1 } });
  });
});
