import { type FineTime, findFineTimes, isSaidFine } from '../history/fine-time.ts';
import { addDays, type LocalDay } from '../history/local-day.ts';
import type { AlertRecord } from '../history/records.ts';
import { DAY_MS } from '../shared/durations.ts';
import { changeAlert, type Database } from './database.ts';

/** The alerts of some days, and of the days before and after: a slouch over midnight may have its alert there. */
export function readAlertsAround(database: Database, from: LocalDay, to: LocalDay): Promise<AlertRecord[]> {
  const days = IDBKeyRange.bound(addDays(from, -1), addDays(to, 1));
  return database.getAllFromIndex('alerts', 'day', days);
}

/**
 * The time that was fine by the user's own answers.
 * @param alerts those of the days in question, and around them
 */
export async function readFineTime(database: Database, alerts: readonly AlertRecord[]): Promise<FineTime[]> {
  const fine = alerts.filter(isSaidFine);
  const episodes = await Promise.all(fine.map(({ sinceMs }) => database.get('episodes', sinceMs)));
  return findFineTimes(
    fine,
    episodes.filter((each) => each !== undefined),
  );
}

/** Keeps that the user has said, at some moment, that they were fine at an alert. */
export function markAlertFine(database: Database, alertAtMs: number, saidAtMs: number): Promise<void> {
  return changeAlert(database, alertAtMs, (alert) => ({ ...alert, saidFineAtMs: saidAtMs }));
}

/** An alert is answered while it is open, which may take as long as a day. */
const ANSWERED_WITHIN_MS = DAY_MS;

/** The user takes back what they said at a moment. */
export async function unmarkAlertFine(database: Database, saidAtMs: number): Promise<void> {
  const answerable = IDBKeyRange.bound(saidAtMs - ANSWERED_WITHIN_MS, saidAtMs);
  const alerts = await database.getAll('alerts', answerable);
  const answered = alerts.find(({ saidFineAtMs }) => saidFineAtMs === saidAtMs);
  if (answered === undefined) return;
  await changeAlert(database, answered.atMs, (alert) => ({ ...alert, saidFineAtMs: null }));
}
