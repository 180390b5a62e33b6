import type { DayGoal } from '../history/day-goal.ts';
import { countGoodWeeks, type GoodWeeks } from '../history/good-weeks.ts';
import type { HourRecord } from '../history/hour-record.ts';
import { addDays, daysBetween, type LocalDay } from '../history/local-day.ts';
import { type Period, weekOf } from '../history/period.ts';
import { type DayParts, type PeriodSummary, partsByDay, summarisePeriod } from '../history/period-summary.ts';
import { shareByWeek, shareOver, type WeekShare } from '../history/trend.ts';
import { firstWeekday } from '../platform/browser/region.ts';
import { type Database, readHours, readMovement } from './database.ts';

const TREND_WEEKS = 12;
const COMPARED_DAYS = 28;

/** A week or a month, compared with the time before it. */
export interface PeriodInTime {
  readonly summary: PeriodSummary;
  /** The share upright of the four weeks before it. */
  readonly shareBefore: number | null;
  /** Week by week, up to the week in which the period ends, or the current one. */
  readonly weeks: readonly WeekShare[];
}

function partsWithin(hours: readonly HourRecord[], from: LocalDay, to: LocalDay) {
  const within = hours.filter(({ day }) => day >= from && day <= to);
  return partsByDay(daysBetween(from, to), within, []);
}

/** Reads a period and the weeks before it in one go. */
export async function readPeriod(database: Database, period: Period, today: LocalDay): Promise<PeriodInTime> {
  const lastWeek = weekOf(period.to < today ? period.to : today, firstWeekday());
  const trendFrom = addDays(lastWeek.from, -7 * (TREND_WEEKS - 1));
  const comparedFrom = addDays(period.from, -COMPARED_DAYS);
  const from = trendFrom < comparedFrom ? trendFrom : comparedFrom;
  const to = lastWeek.to > period.to ? lastWeek.to : period.to;
  const [hours, movement] = await Promise.all([
    readHours(database, from, to),
    readMovement(database, period.from, period.to),
  ]);
  return {
    summary: summarisePeriod(period, hours, movement),
    shareBefore: shareOver(partsWithin(hours, comparedFrom, addDays(period.from, -1))),
    weeks: shareByWeek(partsWithin(hours, trendFrom, lastWeek.to)),
  };
}

async function readDays(database: Database, from: LocalDay, to: LocalDay): Promise<DayParts[]> {
  const [hours, movement] = await Promise.all([
    readHours(database, from, to),
    readMovement(database, from, to),
  ]);
  return partsByDay(daysBetween(from, to), hours, movement);
}

/** The share upright of the four weeks before a day; null if little was judged in them. */
export async function readUsualShare(database: Database, day: LocalDay): Promise<number | null> {
  const [from, to] = [addDays(day, -COMPARED_DAYS), addDays(day, -1)];
  return shareOver(partsWithin(await readHours(database, from, to), from, to));
}

/** The good weeks of the last twelve, the current one included. */
export async function readGoodWeeks(database: Database, goal: DayGoal, today: LocalDay): Promise<GoodWeeks> {
  const { from, to } = weekOf(today, firstWeekday());
  const days = await readDays(database, addDays(from, -7 * (TREND_WEEKS - 1)), to);
  return countGoodWeeks(days, goal);
}
