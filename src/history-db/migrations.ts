import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { longestOf } from '../history/day-summary.ts';
import { groupByHour, packHour } from '../history/hour-record.ts';
import type { OffsetAt } from '../history/local-day.ts';
import type { Minute } from '../history/minute.ts';
import { readOldMinute } from '../history/old-minute.ts';
import type { UprightRun } from '../history/upright-run.ts';

/*
 * The shapes that the history has had, one function a step. They run within the browser's own upgrade of the database:
 * one transaction, which nobody else can enter, and which leaves all as it was if it fails.
 */

export const VERSION = 3;

/** Of whatever shape it has: the steps know what they find. */
interface Upgrade {
  readonly database: IDBPDatabase;
  readonly change: IDBPTransaction<unknown, string[], 'versionchange'>;
}

/** Version 1: a record a minute, and every stretch. */
function createVersion1({ database }: Upgrade): void {
  database.createObjectStore('minutes', { keyPath: 'minute' }).createIndex('day', 'day');
  database.createObjectStore('choices');
  const keyPaths = { stretches: 'fromMs', episodes: 'fromMs', alerts: 'atMs', sessions: 'fromMs' };
  for (const [store, keyPath] of Object.entries(keyPaths))
    database.createObjectStore(store, { keyPath }).createIndex('day', 'day');
}

async function packOldMinutes({ database, change }: Upgrade, offsetAt: OffsetAt): Promise<void> {
  const stored: unknown[] = await change.objectStore('minutes').getAll();
  const read = stored.map((each) => readOldMinute(each, offsetAt));
  for (const [index, minute] of read.entries())
    if (minute === null) await change.objectStore('unreadable').add(stored[index]);
  const minutes = read.filter((minute): minute is Minute => minute !== null);
  for (const group of groupByHour(minutes))
    await change.objectStore('hours').put(packHour(group.place, group.minutes));
  database.deleteObjectStore('minutes');
}

async function keepLongestRuns({ database, change }: Upgrade): Promise<void> {
  const stored: UprightRun[] = await change.objectStore('stretches').getAll();
  database.deleteObjectStore('stretches');
  const stretches = database.createObjectStore('stretches', { keyPath: 'day' });
  for (const day of new Set(stored.map((run) => run.day))) {
    const longest = longestOf(stored.filter((run) => run.day === day));
    if (longest !== null) await stretches.put(longest);
  }
}

/** Version 2: an hour's minutes together, packed, with room for angles; of the stretches the longest of each day. */
async function migrateTo2(upgrade: Upgrade, offsetAt: OffsetAt): Promise<void> {
  upgrade.database.createObjectStore('hours', { keyPath: ['day', 'hour', 'offsetMinutes'] });
  upgrade.database.createObjectStore('unreadable', { autoIncrement: true });
  await packOldMinutes(upgrade, offsetAt);
  await keepLongestRuns(upgrade);
}

/** Version 3: a diary, a note a day. */
function migrateTo3({ database }: Upgrade): void {
  database.createObjectStore('diary', { keyPath: 'day' });
}

/** Brings a database of an older version, or none yet, up to this one; if it cannot, the database stays as it was. */
export async function migrateHistory(
  database: unknown,
  change: unknown,
  from: number,
  offsetAt: OffsetAt,
): Promise<void> {
  const upgrade = { database, change } as Upgrade;
  try {
    if (from < 1) createVersion1(upgrade);
    if (from < 2) await migrateTo2(upgrade, offsetAt);
    if (from < 3) migrateTo3(upgrade);
  } catch (error) {
    console.error('The history could not be migrated.', error);
    upgrade.change.abort();
  }
}
