import type { IDBPTransaction } from 'idb';
import { daysIn, type HistoryData } from '../history/history-data.ts';
import { joinHistories, type MergeRules, OTHER_TIME, SAME_TIME } from '../history/join-histories.ts';
import type { LocalDay } from '../history/local-day.ts';
import { addDays } from '../history/local-day.ts';
import { type Database, hoursWithin, markHandled, type PlumblineSchema } from './database.ts';

const STORES = [
  'hours',
  'movement',
  'stretches',
  'episodes',
  'alerts',
  'sessions',
  'exercises',
  'diary',
] as const;
/** The stores that a change opens. */
const OPENED = [...STORES, 'unreadable'] as const;
const DAILY = ['stretches', 'diary'] as const;
const HOURLY = ['hours', 'movement'] as const;
const DATED = ['episodes', 'alerts', 'sessions', 'exercises'] as const;

/** A range of days, both ends included. */
export interface DayRange {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** Before and after all days of a calendar with four-digit years. */
export const ALL_DAYS: DayRange = { from: '0000-00-00', to: '9999-99-99' };

type Change<Mode extends IDBTransactionMode> = IDBPTransaction<PlumblineSchema, typeof OPENED, Mode>;

async function readWithin<Mode extends IDBTransactionMode>(
  change: Change<Mode>,
  { from, to }: DayRange,
): Promise<HistoryData> {
  const days = IDBKeyRange.bound(from, to);
  const [hours, movement, stretches, episodes, alerts, sessions, exercises, diary] = await Promise.all([
    change.objectStore('hours').getAll(hoursWithin(from, to)),
    change.objectStore('movement').getAll(hoursWithin(from, to)),
    change.objectStore('stretches').getAll(days),
    change.objectStore('episodes').index('day').getAll(days),
    change.objectStore('alerts').index('day').getAll(days),
    change.objectStore('sessions').index('day').getAll(days),
    change.objectStore('exercises').index('day').getAll(days),
    change.objectStore('diary').getAll(days),
  ]);
  return { hours, movement, stretches, episodes, alerts, sessions, exercises, diary };
}

/** Everything stored for some days, in key order. */
export function readHistory(database: Database, range: DayRange): Promise<HistoryData> {
  return readWithin(database.transaction(OPENED), range);
}

async function deleteWithin(change: Change<'readwrite'>, { from, to }: DayRange): Promise<void> {
  const days = IDBKeyRange.bound(from, to);
  const deletes = [
    ...HOURLY.map((store) => change.objectStore(store).delete(hoursWithin(from, to))),
    ...DAILY.map((store) => change.objectStore(store).delete(days)),
  ];
  for (const store of DATED) {
    const keys = await change.objectStore(store).index('day').getAllKeys(days);
    deletes.push(...keys.map((key) => change.objectStore(store).delete(key)));
  }
  await Promise.all(deletes);
}

/** Deletes everything stored for some days, and returns it, so that it can be restored. */
export async function deleteHistory(database: Database, range: DayRange): Promise<HistoryData> {
  const change = database.transaction(OPENED, 'readwrite');
  markHandled(change);
  const removed = await readWithin(change, range);
  // 'Everything' includes the records that could not be read.
  if (range === ALL_DAYS) await Promise.all(OPENED.map((store) => change.objectStore(store).clear()));
  else await deleteWithin(change, range);
  await change.done;
  return removed;
}

/** The days that some data cover, plus the day before and the day after; null if there are none. */
function rangeOf(data: HistoryData): DayRange | null {
  const days = daysIn(data);
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return null;
  // A minute may be stored under the day before or after, if days began at another hour then.
  return { from: addDays(from, -1), to: addDays(to, 1) };
}

/** Adds records to the existing ones, all or nothing. */
async function putHistory(database: Database, data: HistoryData, merge: MergeRules): Promise<boolean> {
  const range = rangeOf(data);
  if (range === null) return false;
  const change = database.transaction(OPENED, 'readwrite');
  markHandled(change);
  const known = await readWithin(change, range);
  const { changed, unreadable } = joinHistories(known, data, merge);
  const puts = [
    ...unreadable.map((hour) => change.objectStore('unreadable').add(hour)),
    ...STORES.flatMap((store) => changed[store].map((record) => change.objectStore(store).put(record))),
  ];
  await Promise.all([...puts, change.done]);
  return puts.length > 0;
}

/**
 * Merges an imported history into the existing one. Importing the same file again changes nothing.
 * @returns whether anything was new
 */
export function importHistory(database: Database, data: HistoryData): Promise<boolean> {
  return putHistory(database, data, SAME_TIME);
}

/** Restores what was deleted. What has been counted since then covers other moments, so minutes can be added. */
export async function putBackHistory(database: Database, removed: HistoryData): Promise<void> {
  await putHistory(database, removed, OTHER_TIME);
}
