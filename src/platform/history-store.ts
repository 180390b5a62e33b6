import type { IDBPTransaction } from 'idb';
import type { HistoryData } from '../history/history-data.ts';
import { groupByHour, type MergeMinutes, unpackHour } from '../history/hour-record.ts';
import { fullerMinute, longerSession, longerStretch, settledAlert } from '../history/join-records.ts';
import type { LocalDay } from '../history/local-day.ts';
import { addMinutes } from '../history/minute.ts';
import { type Database, hoursWithin, type PlumblineSchema } from './database.ts';
import { putMinutes } from './put-minutes.ts';

const STORES = ['hours', 'stretches', 'episodes', 'alerts', 'sessions'] as const;
const DATED = ['episodes', 'alerts', 'sessions'] as const;

/** Days from one to another, both among them. */
export interface DayRange {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** Before and after all days that a calendar of four digits has. */
export const ALL_DAYS: DayRange = { from: '0000-00-00', to: '9999-99-99' };

type Change<Mode extends IDBTransactionMode> = IDBPTransaction<PlumblineSchema, typeof STORES, Mode>;

async function readWithin<Mode extends IDBTransactionMode>(
  change: Change<Mode>,
  { from, to }: DayRange,
): Promise<HistoryData> {
  const days = IDBKeyRange.bound(from, to);
  const [hours, stretches, episodes, alerts, sessions] = await Promise.all([
    change.objectStore('hours').getAll(hoursWithin(from, to)),
    change.objectStore('stretches').getAll(days),
    change.objectStore('episodes').index('day').getAll(days),
    change.objectStore('alerts').index('day').getAll(days),
    change.objectStore('sessions').index('day').getAll(days),
  ]);
  return { hours, stretches, episodes, alerts, sessions };
}

/** All that is kept of some days, in the order of their keys. */
export function readHistory(database: Database, range: DayRange): Promise<HistoryData> {
  return readWithin(database.transaction(STORES), range);
}

/** Deletes all that is kept of some days, and hands it back, so that it can be put back. */
export async function deleteHistory(database: Database, range: DayRange): Promise<HistoryData> {
  const change = database.transaction(STORES, 'readwrite');
  const removed = await readWithin(change, range);
  const days = IDBKeyRange.bound(range.from, range.to);
  await change.objectStore('hours').delete(hoursWithin(range.from, range.to));
  await change.objectStore('stretches').delete(days);
  for (const store of DATED) {
    const keys = await change.objectStore(store).index('day').getAllKeys(days);
    for (const key of keys) await change.objectStore(store).delete(key);
  }
  await change.done;
  return removed;
}

interface Keyed<K, T> {
  get(key: K): Promise<T | undefined>;
  put(value: T): Promise<unknown>;
}

/** Joins records with those of the same key. */
async function joinInto<K, T>(
  store: Keyed<K, T>,
  records: readonly T[],
  keyOf: (record: T) => K,
  join: (before: T, added: T) => T,
): Promise<boolean> {
  let changed = false;
  for (const record of records) {
    const before = await store.get(keyOf(record));
    const after = before === undefined ? record : join(before, record);
    if (after === before) continue;
    await store.put(after);
    changed = true;
  }
  return changed;
}

/** Puts records beside those that are there, all or nothing. */
async function putHistory(database: Database, data: HistoryData, merge: MergeMinutes): Promise<boolean> {
  const change = database.transaction([...STORES, 'unreadable'], 'readwrite');
  const minutes = data.hours.flatMap((hour) => unpackHour(hour) ?? []);
  const changed: boolean[] = [];
  for (const group of groupByHour(minutes)) {
    const setAside = (unreadable: unknown) => change.objectStore('unreadable').add(unreadable);
    const put = putMinutes(change.objectStore('hours'), group.place, group.minutes, setAside, merge);
    changed.push(await put);
  }
  const { stretches, episodes, alerts, sessions } = data;
  const store = change.objectStore.bind(change);
  changed.push(
    await joinInto(store('stretches'), stretches, ({ day }) => day, longerStretch),
    await joinInto(
      store('episodes'),
      episodes,
      ({ fromMs }) => fromMs,
      (before) => before,
    ),
    await joinInto(store('alerts'), alerts, ({ atMs }) => atMs, settledAlert),
    await joinInto(store('sessions'), sessions, ({ fromMs }) => fromMs, longerSession),
  );
  await change.done;
  return changed.includes(true);
}

/**
 * Joins an imported history with the one that is here. The same file a second time changes nothing.
 * @returns whether anything was new
 */
export function importHistory(database: Database, data: HistoryData): Promise<boolean> {
  return putHistory(database, data, fullerMinute);
}

/** Puts back what was deleted. What has been counted since then lies in other moments, so that minutes add up. */
export async function putBackHistory(database: Database, removed: HistoryData): Promise<void> {
  await putHistory(database, removed, addMinutes);
}
