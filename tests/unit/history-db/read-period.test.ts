import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atDeskMsOf } from '../../../src/history/day-summary.ts';
import { weekOf } from '../../../src/history/period.ts';
import { countSpan, type Database, openDatabase } from '../../../src/history-db/database.ts';
import { readWholeDay } from '../../../src/history-db/read-hours.ts';
import { readLastPeriod, readPeriod, readTrend } from '../../../src/history-db/read-period.ts';
import { noteReads } from './store-reads.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const MONDAY = 0;
const ALERT = { issue: 'lean', sinceMs: 1, outcome: 'mended' } as const;
const WEEK = weekOf('2026-11-23', MONDAY);
let database: Database;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
});
afterEach(() => vi.restoreAllMocks());

/** Counts some minutes from a full hour of a day in November on. */
async function count(
  date: number,
  hour: number,
  minutes: number,
  state: 'good' | 'bad' | 'unknown',
): Promise<void> {
  const fromMs = new Date(2026, 10, date, hour).getTime();
  const issue = state === 'bad' ? 'slouch' : null;
  await countSpan(database, { fromMs, toMs: fromMs + minutes * 60_000, state, issue });
}

it('reads the last hour of today, and only of today', async () => {
  await count(23, 14, 60, 'good');
  await count(24, 9, 60, 'good');
  await count(24, 11, 10, 'good');
  expect((await readPeriod(database, WEEK, '2026-11-24')).lastHour).toBe(11);
  expect((await readPeriod(database, WEEK, '2026-11-25')).lastHour).toBeNull();
  expect((await readPeriod(database, WEEK, '2026-12-01')).lastHour).toBeNull();
});

it('does not count a day before it has enough time', async () => {
  await count(23, 9, 60, 'good');
  await count(24, 9, 10, 'bad');
  const { summary, totals } = await readPeriod(database, WEEK, '2026-11-24');
  expect(summary.worked.uprightShare).toBe(1);
  expect(totals).toMatchObject({ days: 1, worked: summary.worked, parts: summary.whole });
  expect(summary.whole.badMs).toBe(10 * 60_000);
});

it('has the same time at the desk on the day and in its week, which begins with measured time', async () => {
  await count(24, 8, 17, 'unknown');
  await count(24, 9, 40, 'good');
  await count(24, 12, 10, 'unknown');
  const { summary, lastHour } = await readPeriod(database, WEEK, '2026-11-24');
  const { summary: day, minutes } = await readWholeDay(database, '2026-11-24');
  expect([summary.whole, summary.days[1], day].map((parts) => parts && atDeskMsOf(parts) / 60_000)).toEqual([
    40, 40, 40,
  ]);
  expect([minutes.length, lastHour]).toEqual([40, 9]);
});

it('reads the week before apart from the running one, so that it need not be read again', async () => {
  for (const date of [15, 16, 22, 23]) await count(date, 9, 60, 'good');
  const reads = noteReads();
  await readPeriod(database, WEEK, '2026-11-24');
  expect(reads().filter(({ store }) => store === 'hours')).toEqual([{ store: 'hours', from: [WEEK.from] }]);
  const { from, to, hours } = await readLastPeriod(database, WEEK);
  expect([from, to]).toEqual(['2026-11-16', '2026-11-22']);
  expect(hours.map(({ day }) => day)).toEqual(['2026-11-16', '2026-11-22']);
});

it('reads the alerts of a period once, and counts those within it', async () => {
  for (const [atMs, day] of ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].entries())
    await database.put('alerts', { ...ALERT, atMs, day });
  const reads = noteReads();
  expect((await readPeriod(database, WEEK, '2026-11-24')).totals.alerts).toBe(2);
  expect(reads().filter(({ store }) => store === 'alerts')).toHaveLength(1);
});

it('has a trend of the weeks that are over, from the first one with data on', async () => {
  for (const date of [3, 11, 19, 24]) await count(date, 9, 60, 'good');
  await count(24, 10, 60, 'bad');
  const shares = async (today: string) =>
    (await readTrend(database, '2026-11-25', today)).map(({ share }) => share);
  expect(await shares('2026-11-25')).toEqual([1, 1, 1]);
  expect(await shares('2026-12-09')).toEqual([1, 1, 1, 0.5]);
});
