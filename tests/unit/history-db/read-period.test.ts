import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { weekOf } from '../../../src/history/period.ts';
import { countSpan, type Database, openDatabase } from '../../../src/history-db/database.ts';
import { readPeriod, readTrend } from '../../../src/history-db/read-period.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const MONDAY = 0;
const WEEK = weekOf('2026-11-23', MONDAY);
let database: Database;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
});

/** Counts some minutes from a full hour of a day in November on. */
async function count(date: number, hour: number, minutes: number, state: 'good' | 'bad'): Promise<void> {
  const fromMs = new Date(2026, 10, date, hour).getTime();
  const issue = state === 'bad' ? 'slouch' : null;
  await countSpan(database, { fromMs, toMs: fromMs + minutes * 60_000, state, issue });
}

it('compares the running week with the same weekdays of the last one, today up to the same hour', async () => {
  await count(16, 9, 60, 'bad');
  await count(16, 10, 60, 'good');
  await count(17, 9, 60, 'good');
  await count(18, 9, 60, 'bad');
  await count(24, 9, 60, 'good');
  await count(23, 9, 40, 'good');
  const onMonday = await readPeriod(database, WEEK, '2026-11-23');
  expect(onMonday.last).toMatchObject({ days: 1, uprightShare: 0 });
  const onTuesday = await readPeriod(database, WEEK, '2026-11-24');
  expect(onTuesday.last).toMatchObject({ days: 2, uprightShare: 2 / 3 });
});

it('does not compare today before it has enough time, nor count it', async () => {
  await count(16, 9, 60, 'good');
  await count(17, 9, 60, 'bad');
  await count(23, 9, 60, 'good');
  await count(24, 9, 10, 'bad');
  const { summary, totals, last } = await readPeriod(database, WEEK, '2026-11-24');
  expect(last).toMatchObject({ days: 1, uprightShare: 1 });
  expect(summary.worked.uprightShare).toBe(1);
  expect(totals).toMatchObject({ days: 1, worked: summary.worked, parts: summary.whole });
  expect(summary.whole.badMs).toBe(10 * 60_000);
});

it('has nothing to compare with if the last week had nothing on those days', async () => {
  await count(19, 9, 60, 'good');
  await count(23, 9, 60, 'good');
  expect((await readPeriod(database, WEEK, '2026-11-23')).last).toMatchObject({
    days: 0,
    uprightShare: null,
  });
});

it('has a trend of the weeks that are over, from the first one with data on', async () => {
  for (const date of [3, 11, 19, 24]) await count(date, 9, 60, 'good');
  await count(24, 10, 60, 'bad');
  const shares = async (today: string) =>
    (await readTrend(database, '2026-11-25', today)).map(({ share }) => share);
  expect(await shares('2026-11-25')).toEqual([1, 1, 1]);
  expect(await shares('2026-12-09')).toEqual([1, 1, 1, 0.5]);
});
