import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type DaySummary, summariseDay } from '../history/day-summary.ts';
import { type LocalDay, localDayAt, type OffsetAt } from '../history/local-day.ts';
import { addMinutes, cutIntoMinutes, type Minute, type Span } from '../history/minute.ts';
import type { AlertRecord, EpisodeRecord, SessionRecord } from '../history/records.ts';
import type { UprightStretch } from '../history/upright-stretch.ts';

interface PlumblineSchema extends DBSchema {
  minutes: { key: number; value: Minute; indexes: { day: LocalDay } };
  stretches: { key: number; value: UprightStretch; indexes: { day: LocalDay } };
  episodes: { key: number; value: EpisodeRecord; indexes: { day: LocalDay } };
  alerts: { key: number; value: AlertRecord; indexes: { day: LocalDay } };
  sessions: { key: number; value: SessionRecord; indexes: { day: LocalDay } };
  choices: { key: string; value: unknown };
}

export type Database = IDBPDatabase<PlumblineSchema>;

const NAME = 'plumbline';
const VERSION = 1;
const DATED_STORES = { stretches: 'fromMs', episodes: 'fromMs', alerts: 'atMs', sessions: 'fromMs' } as const;

/** The user's clock, as the pure ledger wants it. */
export const offsetAt: OffsetAt = (atMs) => -new Date(atMs).getTimezoneOffset();

/** Opens the history. Rejects when the browser has no room or no leave for it. */
export function openDatabase(): Promise<Database> {
  return openDB<PlumblineSchema>(NAME, VERSION, {
    upgrade(database, from) {
      if (from < 1) createStores(database);
    },
    // Another context wants to migrate: let go, or it waits for ever.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

function createStores(database: Database): void {
  database.createObjectStore('minutes', { keyPath: 'minute' }).createIndex('day', 'day');
  database.createObjectStore('choices');
  for (const [store, keyPath] of Object.entries(DATED_STORES)) {
    database.createObjectStore(store as keyof typeof DATED_STORES, { keyPath }).createIndex('day', 'day');
  }
}

/** Adds elapsed time to the minutes that it touches, in one transaction. */
export async function countSpan(database: Database, span: Span): Promise<void> {
  const change = database.transaction('minutes', 'readwrite');
  for (const added of cutIntoMinutes(span, offsetAt)) {
    const before = await change.store.get(added.minute);
    await change.store.put(before === undefined ? added : addMinutes(before, added));
  }
  await change.done;
}

/** All that is known of one day. */
export async function readDay(database: Database, day: LocalDay): Promise<DaySummary> {
  const [minutes, stretches, alerts, episodes] = await Promise.all([
    database.getAllFromIndex('minutes', 'day', day),
    database.getAllFromIndex('stretches', 'day', day),
    database.getAllFromIndex('alerts', 'day', day),
    database.getAllFromIndex('episodes', 'day', day),
  ]);
  return summariseDay(day, { minutes, stretches, alerts, episodes });
}

/** The user's calendar day at a moment. */
export function dayAt(atMs: number): LocalDay {
  return localDayAt(atMs, offsetAt);
}
