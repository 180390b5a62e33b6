import type { LocalDay } from '../history/local-day.ts';
import { type Database, readFirstDay } from './database.ts';
import type { DayRange } from './history-store.ts';

/** What there is around days without data. */
export interface Nearest {
  readonly range: DayRange;
  /** The first day with stored minutes; null if there are none. */
  readonly firstDay: LocalDay | null;
  /** The nearest day with data before these days, and after them; null if there is none. */
  readonly before: LocalDay | null;
  readonly after: LocalDay | null;
  /** Whether it was on during these days. */
  readonly wasOn: boolean;
}

/** Reads what there is before and after some days. */
export async function readNearest(database: Database, range: DayRange): Promise<Nearest> {
  const { from, to } = range;
  const hours = database.transaction('hours').store;
  const [before, after] = await Promise.all([
    hours.openKeyCursor(IDBKeyRange.upperBound([from], true), 'prev'),
    // An array sorts after every number.
    hours.openKeyCursor(IDBKeyRange.lowerBound([to, []]), 'next'),
  ]);
  const [firstDay, sessions] = await Promise.all([
    readFirstDay(database),
    database.countFromIndex('sessions', 'day', IDBKeyRange.bound(from, to)),
  ]);
  return {
    range,
    firstDay,
    before: before?.key[0] ?? null,
    after: after?.key[0] ?? null,
    wasOn: sessions > 0,
  };
}
