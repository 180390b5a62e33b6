import type { DayGoal } from '../history/day-goal.ts';
import { sumParts } from '../history/day-summary.ts';
import { countGoodWeeks, type GoodWeeks } from '../history/good-weeks.ts';
import { addDays, daysBetween, type LocalDay } from '../history/local-day.ts';
import { movementOf } from '../history/movement-hour.ts';
import { type Period, weekOf } from '../history/period.ts';
import { type ComparedDays, comparedDays } from '../history/period-comparison.ts';
import { type DayParts, type PeriodSummary, partsByDay, summarisePeriod } from '../history/period-summary.ts';
import { isWorkedDay, type Totals } from '../history/totals.ts';
import { shareByWeek, shareOver, type WeekShare } from '../history/trend.ts';
import { firstWeekday } from '../platform/browser/region.ts';
import { type Database, readMovement } from './database.ts';
import { readHours } from './read-hours.ts';

const TREND_WEEKS = 12;
const COMPARED_DAYS = 28;

/** A week or a month. */
export interface ReadPeriod {
  readonly summary: PeriodSummary;
  readonly totals: Totals;
}

/** What came before a day or a period, to compare it with. */
export interface TimeBefore {
  /** The four weeks before. */
  readonly totals: Totals;
  /** The share upright of the day before; null if little was measured. */
  readonly lastDayShare: number | null;
}

function countAlerts(database: Database, from: LocalDay, to: LocalDay): Promise<number> {
  return database.countFromIndex('alerts', 'day', IDBKeyRange.bound(from, to));
}

/** Reads a week or a month. */
export async function readPeriod(database: Database, period: Period): Promise<ReadPeriod> {
  const { from, to } = period;
  const [hours, movement, alerts] = await Promise.all([
    readHours(database, from, to),
    readMovement(database, from, to),
    countAlerts(database, from, to),
  ]);
  const summary = summarisePeriod(period, hours, movement);
  const days = summary.days.filter(isWorkedDay).length;
  return { summary, totals: { parts: summary.whole, movement: summary.movement, alerts, days } };
}

/** Reads the share upright of a week or a month, of the days that can be compared. */
export async function readCompared(database: Database, { from, to }: Period): Promise<ComparedDays> {
  return comparedDays(partsByDay(daysBetween(from, to), await readHours(database, from, to), []));
}

/** Reads the four weeks before a day. */
export async function readTimeBefore(database: Database, day: LocalDay): Promise<TimeBefore> {
  const [from, to] = [addDays(day, -COMPARED_DAYS), addDays(day, -1)];
  const [hours, movement, alerts] = await Promise.all([
    readHours(database, from, to),
    readMovement(database, from, to),
    countAlerts(database, from, to),
  ]);
  const days = partsByDay(daysBetween(from, to), hours, movement);
  return {
    totals: {
      parts: sumParts(hours),
      movement: movementOf(movement),
      alerts,
      days: days.filter(isWorkedDay).length,
    },
    lastDayShare: shareOver(days.slice(-1)),
  };
}

async function readDays(database: Database, from: LocalDay, to: LocalDay): Promise<DayParts[]> {
  const [hours, movement] = await Promise.all([
    readHours(database, from, to),
    readMovement(database, from, to),
  ]);
  return partsByDay(daysBetween(from, to), hours, movement);
}

/** The share upright week by week, up to the week of a day. */
export async function readTrend(database: Database, lastDay: LocalDay): Promise<WeekShare[]> {
  const { from, to } = weekOf(lastDay, firstWeekday());
  return shareByWeek(await readDays(database, addDays(from, -7 * (TREND_WEEKS - 1)), to));
}

/** The good weeks of the last twelve, the current one included. */
export async function readGoodWeeks(database: Database, goal: DayGoal, today: LocalDay): Promise<GoodWeeks> {
  const { from, to } = weekOf(today, firstWeekday());
  const days = await readDays(database, addDays(from, -7 * (TREND_WEEKS - 1)), to);
  return countGoodWeeks(days, goal);
}
