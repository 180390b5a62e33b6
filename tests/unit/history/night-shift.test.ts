import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSummaryDue } from '../../../src/background/decide/summary-due.ts';
import { groupByHour, hourOf, packHour, unpackHour } from '../../../src/history/hour-record.ts';
import { joinHistories, SAME_TIME } from '../../../src/history/join-histories.ts';
import { addDays, localDayAt } from '../../../src/history/local-day.ts';
import { countedMs, cutIntoMinutes, type Minute, type Span } from '../../../src/history/minute.ts';
import { partsByDay, summarisePeriod } from '../../../src/history/period-summary.ts';
import { continueRun, type UprightRun } from '../../../src/history/upright-run.ts';

/* Somebody works from 22:00 to 06:00, with days set to begin at noon. */

const HOUR_MS = 60 * 60_000;
const NOON = 12;
const MONDAY_MS = Date.UTC(2026, 10, 23);
const atUtc = () => 0;

const good = (fromMs: number, hours: number): Span => ({
  fromMs,
  toMs: fromMs + hours * HOUR_MS,
  state: 'good',
  issue: null,
});
const bad = (fromMs: number, hours: number): Span => ({
  ...good(fromMs, hours),
  state: 'bad',
  issue: 'slouch',
});

/** One hour slouched, seven upright. */
function shift(night: number): Span[] {
  const startMs = MONDAY_MS + (night * 24 + 22) * HOUR_MS;
  return [bad(startMs, 1), good(startMs + HOUR_MS, 7)];
}

function countShifts(nights: readonly number[], dayStartsAtHour: number): Minute[] {
  return nights.flatMap(shift).flatMap((span) => cutIntoMinutes(span, atUtc, dayStartsAtHour));
}

const hoursOf = (minutes: readonly Minute[]) =>
  groupByHour(minutes).map((group) => packHour(group.place, group.minutes));

describe('a night shift', () => {
  it('is one day, with the right share', () => {
    const hours = hoursOf(countShifts([0, 1], NOON));
    const days = partsByDay(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'], hours, []);
    expect(days.map(({ uprightShare }) => uprightShare)).toEqual([null, 7 / 8, 7 / 8, null]);
  });

  it('has one unbroken upright run', () => {
    let stretch: UprightRun | null = null;
    for (let atMs = MONDAY_MS + 23 * HOUR_MS; atMs < MONDAY_MS + 30 * HOUR_MS; atMs += 10_000)
      stretch = continueRun(stretch, { ...good(atMs, 0), toMs: atMs + 10_000 }, atUtc, NOON);
    expect(stretch).toMatchObject({ day: '2026-11-23', goodMs: 7 * HOUR_MS });
  });

  it('shows its hours in local time', () => {
    const period = { kind: 'week', from: '2026-11-23', to: '2026-11-29' } as const;
    const { byHour } = summarisePeriod(period, hoursOf(countShifts([0], NOON)), []);
    expect(byHour[0]?.[22]?.badMs).toBe(HOUR_MS);
    expect(byHour[0]?.[3]?.goodMs).toBe(HOUR_MS);
    expect(byHour[1]?.[3]?.goodMs).toBe(0);
  });

  it('is summarised on the morning after it, not on the night before', () => {
    const due = (hour: number, date: number, at: number) =>
      isSummaryDue(hour, new Date(2026, 10, date, at), '2026-11-23', '2026-11-22', NOON);
    expect([due(6, 23, 22), due(6, 24, 5), due(6, 24, 6), due(6, 24, 11)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('keeps days as they were counted when the setting changes, and an import of the same time counts nothing twice', () => {
    const midnight = hoursOf(countShifts([0], 0));
    const noon = hoursOf(countShifts([0], NOON));
    const none = {
      movement: [],
      stretches: [],
      episodes: [],
      alerts: [],
      sessions: [],
      exercises: [],
      diary: [],
    };
    const { changed } = joinHistories({ hours: midnight, ...none }, { hours: noon, ...none }, SAME_TIME);
    expect(changed.hours).toEqual([]);
  });
});

describe('the hour that a minute is stored in', () => {
  it('gives the minute back, whenever days begin and wherever the user is', () => {
    const moment = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000);
    const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(moment, offset, fc.nat(12), (atMs, offsetMinutes, startsAt) => {
        const span: Span = { fromMs: atMs, toMs: atMs + 1000, state: 'good', issue: null };
        const [minute] = cutIntoMinutes(span, () => offsetMinutes, startsAt);
        if (minute === undefined) throw new Error('No minute.');
        expect(hourOf(minute)).toBeGreaterThanOrEqual(startsAt);
        expect(hourOf(minute)).toBeLessThan(24 + startsAt);
        expect(hoursOf([minute]).flatMap((hour) => unpackHour(hour) ?? [])).toEqual([minute]);
        expect(countedMs(minute)).toBe(Math.min(1000, 60_000 - (atMs % 60_000)));
      }),
    );
  });

  it('belongs to a day that begins at midnight by default', () => {
    expect(localDayAt(MONDAY_MS, atUtc)).toBe('2026-11-23');
    expect(localDayAt(MONDAY_MS - 1, atUtc)).toBe(addDays('2026-11-23', -1));
  });
});
