import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseHistory, serialiseHistory } from '../../../src/history/export-file.ts';
import { countSpan, type Database, dayAt, openDatabase } from '../../../src/history-db/database.ts';
import { markAlertFine, unmarkAlertFine } from '../../../src/history-db/fine-alerts.ts';
import { ALL_DAYS, readHistory } from '../../../src/history-db/history-store.ts';
import { readDay, readHours } from '../../../src/history-db/read-hours.ts';

const NOON = new Date(2026, 2, 4, 12).getTime();
const MINUTE = 60_000;
const TODAY = dayAt(NOON);
const ALERT_AT = NOON + MINUTE;

/** Five minutes slouched with an alert after one, then five upright. */
async function fill(database: Database): Promise<void> {
  const endMs = NOON + 5 * MINUTE;
  await countSpan(database, { fromMs: NOON, toMs: endMs, state: 'bad', issue: 'slouch' });
  await countSpan(database, { fromMs: endMs, toMs: endMs + 5 * MINUTE, state: 'good', issue: null });
  const slouch = { issue: 'slouch', day: TODAY } as const;
  await database.put('alerts', { ...slouch, atMs: ALERT_AT, sinceMs: NOON, outcome: 'mended' });
  await database.put('episodes', {
    ...slouch,
    fromMs: NOON,
    toMs: endMs,
    alertedAtMs: ALERT_AT,
    peakSeverity: 1,
  });
}

async function badMinutes(database: Database): Promise<number> {
  return (await readDay(database, TODAY)).badMs / MINUTE;
}

describe('an alert at which the user was fine', () => {
  let database: Database;
  beforeEach(async () => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    database = await openDatabase();
    await fill(database);
  });

  it('does not count as slouching, on the day and over several days', async () => {
    expect(await badMinutes(database)).toBe(5);
    await markAlertFine(database, ALERT_AT, ALERT_AT + MINUTE);
    expect(await badMinutes(database)).toBe(0);
    const [hour] = await readHours(database, TODAY, TODAY);
    expect(hour?.ms[0]).toBe(10 * MINUTE);
  });

  it('is asked for once when its day is read, which has no alerts of the days around it', async () => {
    const dayBefore = dayAt(NOON - 24 * 60 * MINUTE);
    const other = { issue: 'slouch', sinceMs: 1, outcome: 'mended', day: dayBefore } as const;
    await database.put('alerts', { ...other, atMs: ALERT_AT - 24 * 60 * MINUTE });
    const asked = vi.spyOn(IDBIndex.prototype, 'getAll');
    const { alerts } = await readDay(database, TODAY);
    expect(alerts.map(({ atMs }) => atMs)).toEqual([ALERT_AT]);
    const stores = asked.mock.contexts.map((index) => (index as IDBIndex).objectStore.name);
    expect(stores.filter((store) => store === 'alerts')).toHaveLength(1);
    asked.mockRestore();
  });

  it('counts again once that is taken back, and only then', async () => {
    await markAlertFine(database, ALERT_AT, ALERT_AT + MINUTE);
    await unmarkAlertFine(database, ALERT_AT);
    expect(await badMinutes(database)).toBe(0);
    await unmarkAlertFine(database, ALERT_AT + MINUTE);
    expect(await badMinutes(database)).toBe(5);
  });

  it('is known to have been taken back', async () => {
    await markAlertFine(database, ALERT_AT, ALERT_AT);
    await unmarkAlertFine(database, ALERT_AT);
    expect((await readDay(database, TODAY)).alerts).toMatchObject([{ saidFineAtMs: null }]);
  });

  it('is stored as the camera judged it, and exported with the answer', async () => {
    const { hours } = await readHistory(database, ALL_DAYS);
    await markAlertFine(database, ALERT_AT, ALERT_AT);
    const history = await readHistory(database, ALL_DAYS);
    expect(history.hours).toEqual(hours);
    const parsed = parseHistory(serialiseHistory(history));
    expect('data' in parsed && parsed.data.alerts).toEqual(history.alerts);
    expect(history.alerts).toMatchObject([{ atMs: ALERT_AT, saidFineAtMs: ALERT_AT }]);
  });

  it('is not made up if the history has no such alert', async () => {
    await database.clear('alerts');
    await markAlertFine(database, ALERT_AT, ALERT_AT);
    expect(await database.count('alerts')).toBe(0);
  });
});
