import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DiaryRecord } from '../history/diary.ts';
import type { ExerciseRecord } from '../history/exercise-record.ts';
import { groupByHour, type HourKey, type HourRecord, keyOf, mergeHour } from '../history/hour-record.ts';
import { type LocalDay, localDayAt, type OffsetAt } from '../history/local-day.ts';
import { cutIntoMinutes, type Minute, type Span } from '../history/minute.ts';
import { addMovementHours, type MovementHour } from '../history/movement-hour.ts';
import type { LocalTime } from '../history/movement-tally.ts';
import type { AlertRecord, EpisodeRecord, SessionRecord } from '../history/records.ts';
import type { UprightRun } from '../history/upright-run.ts';
import { dayStartHour } from '../platform/browser/customs.ts';

export interface PlumblineSchema extends DBSchema {
  hours: { key: HourKey; value: HourRecord };
  /** The longest upright run of each day. */
  stretches: { key: LocalDay; value: UprightRun };
  episodes: { key: number; value: EpisodeRecord; indexes: { day: LocalDay } };
  alerts: { key: number; value: AlertRecord; indexes: { day: LocalDay } };
  sessions: { key: number; value: SessionRecord; indexes: { day: LocalDay } };
  diary: { key: LocalDay; value: DiaryRecord };
  movement: { key: HourKey; value: MovementHour };
  exercises: { key: number; value: ExerciseRecord; indexes: { day: LocalDay } };
  choices: { key: string; value: unknown };
  /** Records that could not be read, kept as they were found. */
  unreadable: { key: number; value: unknown };
}

export type Database = IDBPDatabase<PlumblineSchema>;

const NAME = 'plumbline';
const VERSION = 4;

/** The stores, each with its key path. Those that are read by day have an index on it. */
const STORES = [
  { name: 'hours', keyPath: ['day', 'hour', 'offsetMinutes'], byDay: false },
  { name: 'stretches', keyPath: 'day', byDay: false },
  { name: 'episodes', keyPath: 'fromMs', byDay: true },
  { name: 'alerts', keyPath: 'atMs', byDay: true },
  { name: 'sessions', keyPath: 'fromMs', byDay: true },
  { name: 'diary', keyPath: 'day', byDay: false },
  { name: 'movement', keyPath: ['day', 'hour', 'offsetMinutes'], byDay: false },
  { name: 'exercises', keyPath: 'atMs', byDay: true },
] as const;

/** Creates the stores that do not exist yet. */
function createStores(database: IDBPDatabase): void {
  const isMissing = (name: string) => !database.objectStoreNames.contains(name);
  if (isMissing('choices')) database.createObjectStore('choices');
  if (isMissing('unreadable')) database.createObjectStore('unreadable', { autoIncrement: true });
  for (const { name, keyPath, byDay } of STORES.filter((each) => isMissing(each.name))) {
    const path = typeof keyPath === 'string' ? keyPath : [...keyPath];
    const store = database.createObjectStore(name, { keyPath: path });
    if (byDay) store.createIndex('day', 'day');
  }
}

/** The user's clock, as the pure ledger needs it. */
export const offsetAt: OffsetAt = (atMs) => -new Date(atMs).getTimezoneOffset();

/** Longer than any opening takes that is not blocked. */
const OPENED_WITHIN_MS = 3000;

/** Rejects if the opening takes too long. */
function openInTime(opening: Promise<Database>): Promise<Database> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('Something else holds the history.'));
      // If it opens after all, it must not block others.
      opening.then((database) => database.close()).catch(() => {});
    }, OPENED_WITHIN_MS);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Opens the history. Rejects if the browser has no room or no permission for it, or if another context blocks it. */
export function openDatabase(): Promise<Database> {
  const opening = openDB<PlumblineSchema>(NAME, VERSION, {
    upgrade: (database) => createStores(database as unknown as IDBPDatabase),
    // A newer version wants to upgrade or delete it. Close it, or the other waits for ever.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return openInTime(opening);
}

/** The hours of some days, both ends included. An array sorts after every number. */
export function hoursWithin(from: LocalDay, to: LocalDay): IDBKeyRange {
  return IDBKeyRange.bound([from], [to, []]);
}

/**
 * A failed write rejects where it is awaited. The end of its transaction is no longer awaited, but rejects too. That
 * must not be reported as an unhandled rejection.
 */
export function markHandled({ done }: { readonly done: Promise<void> }): void {
  done.catch(() => {});
}

/** Opens the history for one task, and closes it whatever the outcome. */
export async function withDatabase<T>(task: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await task(database);
  } finally {
    database.close();
  }
}

/** Adds minutes to the stored ones, in one transaction. */
export async function countMinutes(database: Database, added: readonly Minute[]): Promise<void> {
  const change = database.transaction(['hours', 'unreadable'], 'readwrite');
  markHandled(change);
  for (const { place: hour, minutes } of groupByHour(added)) {
    const before = await change.objectStore('hours').get(keyOf(hour));
    const { changed, unreadable } = mergeHour(before, hour, minutes);
    if (unreadable !== null) await change.objectStore('unreadable').add(unreadable);
    if (changed !== null) await change.objectStore('hours').put(changed);
  }
  await change.done;
}

/** Adds elapsed time to the minutes that it covers. */
export async function countSpan(database: Database, span: Span): Promise<void> {
  await countMinutes(database, cutIntoMinutes(span, offsetAt, dayStartHour()));
}

/** Adds what has been counted of movement to its hours, in one transaction. */
export async function countMovement(database: Database, added: readonly MovementHour[]): Promise<void> {
  const change = database.transaction('movement', 'readwrite');
  markHandled(change);
  for (const hour of added) {
    const before = await change.store.get(keyOf(hour));
    await change.store.put(before === undefined ? hour : addMovementHours(before, hour));
  }
  await change.done;
}

/** Changes one alert in one transaction. Does nothing if there is no such alert. */
export async function changeAlert(
  database: Database,
  alertAtMs: number,
  change: (alert: AlertRecord) => AlertRecord,
): Promise<void> {
  const changing = database.transaction('alerts', 'readwrite');
  markHandled(changing);
  const alert = await changing.store.get(alertAtMs);
  if (alert !== undefined) await changing.store.put(change(alert));
  await changing.done;
}

/** Stores an upright run if it is the longest of its day so far, or a longer version of the longest. */
export async function keepUprightRun(database: Database, run: UprightRun): Promise<void> {
  const change = database.transaction('stretches', 'readwrite');
  markHandled(change);
  const before = await change.store.get(run.day);
  if (before === undefined || run.goodMs > before.goodMs) await change.store.put(run);
  await change.done;
}

/** The user's diary notes of some days, in order. */
export function readDiary(database: Database, from: LocalDay, to: LocalDay): Promise<DiaryRecord[]> {
  return database.getAll('diary', IDBKeyRange.bound(from, to));
}

/** The last diary note; null if there is none. */
export async function readLastNote(database: Database): Promise<DiaryRecord | null> {
  const cursor = await database.transaction('diary').store.openCursor(null, 'prev');
  return cursor?.value ?? null;
}

/** Stores the user's diary note of a day. It replaces an earlier note of that day. */
export async function keepNote(database: Database, note: DiaryRecord): Promise<void> {
  await database.put('diary', note);
}

/** The hours of some days in which movement was counted. */
export function readMovement(database: Database, from: LocalDay, to: LocalDay): Promise<MovementHour[]> {
  return database.getAll('movement', hoursWithin(from, to));
}

/** The first day with stored minutes. */
export async function readFirstDay(database: Database): Promise<LocalDay | null> {
  const cursor = await database.transaction('hours').store.openKeyCursor();
  return cursor?.key[0] ?? null;
}

/** The user's hours and days, as the pure tally needs them. */
export function localTime(): LocalTime {
  return { offsetAt, dayStartsAtHour: dayStartHour() };
}

/** The user's day at a given moment. */
export function dayAt(atMs: number): LocalDay {
  return localDayAt(atMs, offsetAt, dayStartHour());
}
