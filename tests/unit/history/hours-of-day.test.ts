import { describe, expect, it } from 'vitest';
import { groupByHour, packHour } from '../../../src/history/hour-record.ts';
import {
  hardestHour,
  hoursOfDay,
  mainProblem,
  measuredHoursOfDay,
  mostlyProblem,
} from '../../../src/history/hours-of-day.ts';
import { bestAndHardest } from '../../../src/history/hours-of-week.ts';
import { dayStartMs } from '../../../src/history/local-day.ts';
import { COLUMNS, type Minute } from '../../../src/history/minute.ts';
import { periodOf } from '../../../src/history/period.ts';
import { summarisePeriod } from '../../../src/history/period-summary.ts';

const MINUTE_MS = 60_000;
const DAY = '2026-11-25';

/** Whole minutes of an hour, each of one kind. */
function hour(at: number, kinds: Partial<Record<string, number>>): Minute[] {
  const all = Object.entries(kinds).flatMap(([kind, count = 0]) => Array.from({ length: count }, () => kind));
  return all.map((kind, index) => ({
    minute: dayStartMs(DAY) / MINUTE_MS + at * 60 + index,
    offsetMinutes: 0,
    day: DAY,
    ms: COLUMNS.map((column) => (column === kind ? MINUTE_MS : 0)),
    angles: [null, null],
  }));
}

describe('the hours of a day', () => {
  it('are in order, each with its sums', () => {
    const hours = hoursOfDay([...hour(14, { good: 10 }), ...hour(9, { good: 20, lean: 5 })]);
    expect(hours.map(({ place, parts }) => [place.hour, parts.judgedMs / MINUTE_MS])).toEqual([
      [9, 25],
      [14, 10],
    ]);
  });
});

describe('the measured hours of a day', () => {
  type Hours = readonly [at: number, kinds: Partial<Record<string, number>>][];
  const measured = (hours: Hours) => measuredHoursOfDay(hours.flatMap(([at, kinds]) => hour(at, kinds)));

  it.each<[string, Hours, number[]]>([
    [
      'begin after a pause',
      [
        [7, { paused: 60 }],
        [8, { paused: 60 }],
        [9, { good: 60 }],
      ],
      [9],
    ],
    [
      'begin after the calibration',
      [
        [8, { unknown: 4 }],
        [9, { unknown: 2, good: 50 }],
      ],
      [9],
    ],
    [
      'end before the user is away',
      [
        [9, { lean: 30 }],
        [10, { away: 60 }],
        [11, { away: 5 }],
      ],
      [9],
    ],
    [
      'keep those between',
      [
        [9, { good: 60 }],
        [10, { away: 60 }],
        [11, { good: 1, away: 59 }],
      ],
      [9, 10, 11],
    ],
    [
      'are all there is if nothing was measured',
      [
        [9, { away: 5 }],
        [11, { unknown: 5 }],
      ],
      [9, 11],
    ],
    ['are none of an empty day', [], []],
  ])('%s', (_, hours, expected) => {
    expect(measured(hours).map(({ place }) => place.hour)).toEqual(expected);
  });

  it('are whole at both ends', () => {
    const [only] = measured([[9, { unknown: 5, good: 40, away: 15 }]]);
    expect(only?.parts).toMatchObject({ unknownMs: 5 * MINUTE_MS, awayMs: 15 * MINUTE_MS });
  });
});

describe('the hardest hour of a day', () => {
  const plain = [...hour(9, { good: 55, lean: 5 }), ...hour(10, { good: 55, lean: 5 })];

  it('is the one with the least time upright', () => {
    const hardest = hardestHour([...plain, ...hour(14, { good: 35, slouch: 20, lean: 5 })]);
    expect(hardest?.place.hour).toBe(14);
    expect(hardest && mostlyProblem(hardest.parts)).toBe('slouch');
  });

  it('is the same as in a week of that day alone', () => {
    const minutes = [...plain, ...hour(12, { good: 12, slouch: 8 }), ...hour(14, { good: 40, slouch: 20 })];
    const hours = groupByHour(minutes).map((group) => packHour(group.place, group.minutes));
    const { byHour } = summarisePeriod(periodOf('week', DAY, 0), hours, []);
    expect(bestAndHardest(byHour)?.hardest.hour).toBe(14);
    expect(hardestHour(minutes)?.place.hour).toBe(14);
  });

  it('is never an hour of a few minutes', () => {
    const hardest = hardestHour([
      ...plain,
      ...hour(12, { slouch: 4 }),
      ...hour(14, { good: 40, slouch: 20 }),
    ]);
    expect(hardest?.place.hour).toBe(14);
  });

  it('is not named if hours are few, or alike', () => {
    expect(hardestHour([...hour(9, { good: 60 }), ...hour(10, { good: 30, slouch: 30 })])).toBeNull();
    expect(hardestHour([...plain, ...hour(11, { good: 54, lean: 6 })])).toBeNull();
    expect(hardestHour([])).toBeNull();
  });
});

describe('the problem of an hour', () => {
  it('is the one that took the most time, and most of it only with half of it', () => {
    const parts = hoursOfDay(hour(9, { good: 40, slouch: 4, lean: 3, head_tilt: 3 }))[0]?.parts;
    expect(parts && mainProblem(parts)).toBe('slouch');
    expect(parts && mostlyProblem(parts)).toBeNull();
  });

  it('is none if nobody slouched', () => {
    const parts = hoursOfDay(hour(9, { good: 40 }))[0]?.parts;
    expect(parts && [mainProblem(parts), mostlyProblem(parts)]).toEqual([null, null]);
  });
});
