import type { CountedTime, PeriodHours } from '../history/compared-before.ts';
import type { DayGoal } from '../history/day-goal.ts';
import { addParts } from '../history/day-summary.ts';
import { countGoodWeeks, type GoodWeeks } from '../history/good-weeks.ts';
import type { HourRecord } from '../history/hour-record.ts';
import { addDays, daysBetween, type LocalDay } from '../history/local-day.ts';
import { movementOf } from '../history/movement-hour.ts';
import { neighbourOf, type Period, weekOf } from '../history/period.ts';
import { type PeriodSummary, partsByDay, summarisePeriod } from '../history/period-summary.ts';
import { isWorkedDay, type Totals } from '../history/totals.ts';
import { shareByWeek, shareOver, type WeekShare } from '../history/trend.ts';
import { firstWeekday } from '../platform/browser/region.ts';
import { type Database, readMovement } from './database.ts';
import { readAlertsAround } from './fine-alerts.ts';
import { readHours } from './read-hours.ts';

/** For good weeks. */
const LAST_WEEKS = 12;
/** Full weeks of a trend. */
const TREND_WEEKS = 10;
const COMPARED_DAYS = 28;

/** A week or a month. */
export interface ReadPeriod {
  readonly summary: PeriodSummary;
  readonly totals: Totals;
  /** The last hour of today with anything in it; null if there is none, or if today is no part of it. */
  readonly lastHour: number | null;
}

/** What came before a day or a period, to compare it with. */
export interface TimeBefore {
  /** The four weeks before. */
  readonly totals: Totals;
  /** The share upright of the day before; null if little was measured. */
  readonly lastDayShare: number | null;
}

/** What was counted in some days, and the alerts of these days. */
async function readCounted(database: Database, from: LocalDay, to: LocalDay) {
  const around = readAlertsAround(database, from, to);
  const [hours, movement, alerts] = await Promise.all([
    readHours(database, from, to, around),
    readMovement(database, from, to),
    around,
  ]);
  return { hours, movement, alerts: alerts.filter(({ day }) => day >= from && day <= to) };
}

/** The last hour of a day with anything in it; null if there is none. */
function lastHourOf(hours: readonly HourRecord[], day: LocalDay): number | null {
  const last = Math.max(-1, ...hours.filter((each) => each.day === day).map(({ hour }) => hour));
  return last < 0 ? null : last;
}

/** Reads a week or a month. */
export async function readPeriod(database: Database, period: Period, today: LocalDay): Promise<ReadPeriod> {
  const { hours, movement, alerts } = await readCounted(database, period.from, period.to);
  const summary = summarisePeriod(period, hours, movement);
  const { whole: parts, worked, movement: moved } = summary;
  const days = summary.days.filter(isWorkedDay).length;
  return {
    summary,
    totals: { parts, worked, movement: moved, alerts: alerts.length, days },
    lastHour: lastHourOf(hours, today),
  };
}

/** Reads the week or the month before a period, which is compared with it. */
export async function readLastPeriod(database: Database, period: Period): Promise<PeriodHours> {
  const { from, to } = neighbourOf(period, -1, firstWeekday());
  return { from, to, hours: await readHours(database, from, to) };
}

/** Reads the four weeks before a day. */
export async function readTimeBefore(database: Database, day: LocalDay): Promise<TimeBefore> {
  const [from, to] = [addDays(day, -COMPARED_DAYS), addDays(day, -1)];
  const { hours, movement, alerts } = await readCounted(database, from, to);
  const days = partsByDay(daysBetween(from, to), hours, movement);
  const worked = days.filter(isWorkedDay);
  return {
    totals: {
      parts: addParts(days),
      worked: addParts(worked),
      movement: movementOf(movement),
      alerts: alerts.length,
      days: worked.length,
    },
    lastDayShare: shareOver(days.slice(-1)),
  };
}

/** Reads what the running week or month is compared with, before it is cut as far as it has got. */
export function readSameDays(database: Database, period: Period): Promise<CountedTime> {
  const { from } = period;
  const first =
    period.kind === 'week' ? addDays(from, -COMPARED_DAYS) : neighbourOf(period, -1, firstWeekday()).from;
  return readCounted(database, first, addDays(from, -1));
}

/** The share upright of each week that is over, up to the one of a day, from the first one with a share on. */
export async function readTrend(
  database: Database,
  lastDay: LocalDay,
  today: LocalDay,
): Promise<WeekShare[]> {
  const { from, to } = weekOf(lastDay, firstWeekday());
  const end = to < today ? to : addDays(from, -1);
  const first = addDays(end, 1 - 7 * TREND_WEEKS);
  const hours = await readHours(database, first, end);
  const weeks = shareByWeek(partsByDay(daysBetween(first, end), hours, []));
  const begun = weeks.findIndex(({ share }) => share !== null);
  return begun < 0 ? [] : weeks.slice(begun);
}

/** The good weeks of the last twelve, the current one included. */
export async function readGoodWeeks(database: Database, goal: DayGoal, today: LocalDay): Promise<GoodWeeks> {
  const { from, to } = weekOf(today, firstWeekday());
  const first = addDays(from, -7 * (LAST_WEEKS - 1));
  const [hours, movement] = await Promise.all([
    readHours(database, first, to),
    readMovement(database, first, to),
  ]);
  return countGoodWeeks(partsByDay(daysBetween(first, to), hours, movement), goal);
}
