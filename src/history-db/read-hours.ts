import { type DaySummary, summariseDay } from '../history/day-summary.ts';
import { countFineTime } from '../history/fine-time.ts';
import type { HourRecord } from '../history/hour-record.ts';
import type { LocalDay } from '../history/local-day.ts';
import { dropUncountedEnds } from '../history/measured-time.ts';
import { openDay, type StoredDay, type WholeDay } from '../history/whole-day.ts';
import { type Database, hoursWithin, readMovement } from './database.ts';
import { readAlertsAround, readFineTime } from './fine-alerts.ts';

/**
 * The hours of some days, both ends included, as pages count them: what the user has said was fine is upright, and each
 * day begins and ends with measured time.
 * @param around the alerts of these days and around them, for a caller that needs them too
 */
export async function readHours(
  database: Database,
  from: LocalDay,
  to: LocalDay,
  around = readAlertsAround(database, from, to),
): Promise<HourRecord[]> {
  const [hours, fine] = await Promise.all([
    database.getAll('hours', hoursWithin(from, to)),
    around.then((alerts) => readFineTime(database, alerts)),
  ]);
  return dropUncountedEnds(countFineTime(hours, fine));
}

/** Reads the records of a day, with its hours as pages count them. */
export async function readStoredDay(database: Database, day: LocalDay): Promise<StoredDay> {
  const around = readAlertsAround(database, day, day);
  const [hours, movement, stretches, alerts, episodes] = await Promise.all([
    readHours(database, day, day, around),
    readMovement(database, day, day),
    database.getAll('stretches', day),
    around,
    database.getAllFromIndex('episodes', 'day', day),
  ]);
  return { hours, movement, stretches, alerts: alerts.filter((alert) => alert.day === day), episodes };
}

/** The summary of a stored day. */
export function summaryOf(day: LocalDay, { hours, ...records }: StoredDay): DaySummary {
  return summariseDay(day, { minutes: hours, ...records });
}

/** The summary of one day. */
export async function readDay(database: Database, day: LocalDay): Promise<DaySummary> {
  return summaryOf(day, await readStoredDay(database, day));
}

/** One day with all its minutes. */
export async function readWholeDay(database: Database, day: LocalDay): Promise<WholeDay> {
  return openDay(day, await readStoredDay(database, day));
}
