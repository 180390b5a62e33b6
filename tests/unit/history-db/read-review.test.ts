import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_MOVEMENT } from '../../../src/history/movement-hour.ts';
import { countMovement, countSpan, type Database, openDatabase } from '../../../src/history-db/database.ts';
import { readNudgeQuality, readWeeklyReview } from '../../../src/history-db/read-review.ts';
import { noteReads } from './store-reads.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const TODAY = '2026-11-24';
let database: Database;

/** Three hours of a day in November, so many minutes of them slouched, and a nudge that was answered after a while. */
async function fill(date: number, badMinutes: number, answeredAfterMs: number): Promise<void> {
  const fromMs = new Date(2026, 10, date, 9).getTime();
  const uprightMs = fromMs + badMinutes * 60_000;
  const endMs = fromMs + 180 * 60_000;
  await countSpan(database, { fromMs, toMs: uprightMs, state: 'bad', issue: 'slouch' });
  await countSpan(database, { fromMs: uprightMs, toMs: endMs, state: 'good', issue: null });
  const of = { issue: 'slouch', day: `2026-11-${date}` } as const;
  const atMs = fromMs + 1000;
  await database.put('alerts', { ...of, atMs, sinceMs: fromMs, outcome: 'mended' });
  const toMs = atMs + answeredAfterMs;
  await database.put('episodes', { ...of, fromMs, toMs, alertedAtMs: atMs, peakSeverity: 1 });
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
});
afterEach(() => vi.restoreAllMocks());

it('compares the last full week with the one before it, each with its own time', async () => {
  await fill(10, 90, 5000);
  await fill(17, 18, 5000);
  await fill(24, 180, 5000);
  const read = await readWeeklyReview(database, TODAY);
  expect(read?.week).toMatchObject({ from: '2026-11-16', to: '2026-11-22' });
  expect(read?.review.better).toEqual({ kind: 'upright', points: expect.closeTo(40) });
});

it('compares how nudges were answered, each week by its own nudges', async () => {
  await fill(10, 18, 10 * 60_000);
  await fill(17, 18, 5000);
  const read = await readWeeklyReview(database, TODAY);
  expect(read?.review.better).toEqual({ kind: 'corrected', points: 100 });
});

it('compares movement by the days with enough of it, as the page of the week does', async () => {
  await fill(10, 18, 5000);
  await fill(17, 18, 5000);
  const hour = { hour: 9, offsetMinutes: 0, ...NO_MOVEMENT };
  const [long, short] = [
    { seatedMs: 180 * 60_000, changes: 9 },
    { seatedMs: 20 * 60_000, changes: 30 },
  ];
  await countMovement(database, [{ ...hour, ...long, day: '2026-11-10' }]);
  await countMovement(database, [{ ...hour, ...long, day: '2026-11-17' }]);
  await countMovement(database, [{ ...hour, ...short, day: '2026-11-18' }]);
  expect((await readWeeklyReview(database, TODAY))?.review.better).toBeNull();
});

it('reads each kind of record once for both weeks', async () => {
  await fill(10, 90, 5000);
  await fill(17, 18, 5000);
  const reads = noteReads();
  await readWeeklyReview(database, TODAY);
  const stores = reads().map(({ store }) => store);
  expect(stores.toSorted()).toEqual(['alerts', 'episodes', 'hours', 'movement']);
});

it('judges the nudges of the last two weeks', async () => {
  await fill(10, 18, 5000);
  await fill(11, 18, 10 * 60_000);
  await fill(17, 18, 5000);
  expect(await readNudgeQuality(database, TODAY)).toMatchObject({ nudges: 2, correctedShare: 1 / 2 });
});
