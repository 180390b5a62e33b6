import { changesPerHour } from '../history/day-goal.ts';
import { addParts } from '../history/day-summary.ts';
import { addDays, daysBetween, type LocalDay } from '../history/local-day.ts';
import { type MovementCount, movementOf } from '../history/movement-hour.ts';
import { countNudges } from '../history/nudge-days.ts';
import { judgeNudges, type NudgeQuality } from '../history/nudge-quality.ts';
import { type Period, weekOf } from '../history/period.ts';
import { partsByDay } from '../history/period-summary.ts';
import { isWorkedDay } from '../history/totals.ts';
import { reviewWeek, type WeekFacts, type WeeklyReview } from '../history/weekly-review.ts';
import { firstWeekday } from '../platform/browser/region.ts';
import { type Database, readMovement } from './database.ts';
import { readHours } from './read-hours.ts';

const HOUR_MS = 60 * 60_000;

async function readNudges(database: Database, from: LocalDay, to: LocalDay): Promise<NudgeQuality> {
  const days = IDBKeyRange.bound(from, to);
  const [alerts, episodes] = await Promise.all([
    database.getAllFromIndex('alerts', 'day', days),
    database.getAllFromIndex('episodes', 'day', days),
  ]);
  return judgeNudges([countNudges(alerts, episodes)]);
}

/** Null if too little was seen. */
function changesPerHourOf(moved: MovementCount | null): number | null {
  if (moved === null || moved.seatedMs < HOUR_MS) return null;
  return changesPerHour(moved);
}

async function readWeek(database: Database, { from, to }: Period): Promise<WeekFacts> {
  const [hours, movement, { correctedShare }] = await Promise.all([
    readHours(database, from, to),
    readMovement(database, from, to),
    readNudges(database, from, to),
  ]);
  // As on the page of the week: a day of a few minutes is left out.
  const worked = partsByDay(daysBetween(from, to), hours, []).filter(isWorkedDay);
  return { ...addParts(worked), correctedShare, changesPerHour: changesPerHourOf(movementOf(movement)) };
}

/** A review, and the week that it is about. */
export interface ReviewOfWeek {
  readonly week: Period;
  readonly review: WeeklyReview;
}

/** Reviews the last full week before a day; null if too little was judged in it. */
export async function readWeeklyReview(database: Database, today: LocalDay): Promise<ReviewOfWeek | null> {
  const lastDay = addDays(weekOf(today, firstWeekday()).from, -1);
  const week = weekOf(lastDay, firstWeekday());
  const [facts, before] = await Promise.all([
    readWeek(database, week),
    readWeek(database, weekOf(addDays(week.from, -1), firstWeekday())),
  ]);
  const review = reviewWeek(facts, before);
  return review === null ? null : { week, review };
}

/** What nudges are judged by. */
const QUALITY_DAYS = 14;

/** How well the nudges of the last two weeks worked. */
export function readNudgeQuality(database: Database, today: LocalDay): Promise<NudgeQuality> {
  return readNudges(database, addDays(today, 1 - QUALITY_DAYS), today);
}
