import { type DaySummary, summariseDay } from '../history/day-summary.ts';
import { countFineTime } from '../history/fine-time.ts';
import type { HourRecord } from '../history/hour-record.ts';
import type { LocalDay } from '../history/local-day.ts';
import { openDay, type WholeDay } from '../history/whole-day.ts';
import { type Database, hoursWithin, readMovement } from './database.ts';
import { readFineTime } from './fine-alerts.ts';

/** The hours of some days, both ends included. What the user has said was fine counts as upright. */
export async function readHours(database: Database, from: LocalDay, to: LocalDay): Promise<HourRecord[]> {
  const [hours, fine] = await Promise.all([
    database.getAll('hours', hoursWithin(from, to)),
    readFineTime(database, from, to),
  ]);
  return countFineTime(hours, fine);
}

async function readStoredDay(database: Database, day: LocalDay) {
  const [hours, movement, stretches, alerts, episodes] = await Promise.all([
    readHours(database, day, day),
    readMovement(database, day, day),
    database.getAll('stretches', day),
    database.getAllFromIndex('alerts', 'day', day),
    database.getAllFromIndex('episodes', 'day', day),
  ]);
  return { hours, movement, stretches, alerts, episodes };
}

/** The summary of one day. */
export async function readDay(database: Database, day: LocalDay): Promise<DaySummary> {
  const { hours, ...records } = await readStoredDay(database, day);
  return summariseDay(day, { minutes: hours, ...records });
}

/** One day with all its minutes. */
export async function readWholeDay(database: Database, day: LocalDay): Promise<WholeDay> {
  return openDay(day, await readStoredDay(database, day));
}
