import { sumParts } from '../history/day-summary.ts';
import { addDays, daysBetween, type LocalDay } from '../history/local-day.ts';
import { countNudges, type NudgeDay } from '../history/nudge-days.ts';
import type { Database } from './database.ts';
import { readAlertsAround } from './fine-alerts.ts';
import { readHours } from './read-hours.ts';

/** Two weeks of work before the days that are compared with them. */
const READ_DAYS = 28;

/** The user's record of the last four weeks, day by day, up to today. */
export async function readNudgeDays(database: Database, today: LocalDay): Promise<NudgeDay[]> {
  const from = addDays(today, 1 - READ_DAYS);
  const days = IDBKeyRange.bound(from, today);
  const around = readAlertsAround(database, from, today);
  const [hours, alerts, episodes] = await Promise.all([
    readHours(database, from, today, around),
    around,
    database.getAllFromIndex('episodes', 'day', days),
  ]);
  return daysBetween(from, today).map((day) => {
    const { judgedMs, goodMs } = sumParts(hours.filter((hour) => hour.day === day));
    const ofDay = alerts.filter((alert) => alert.day === day);
    return { day, judgedMs, goodMs, ...countNudges(ofDay, episodes) };
  });
}
