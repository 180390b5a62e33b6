import { changesPerHour, movementWithRate } from '../history/day-goal.ts';
import { addParts } from '../history/day-summary.ts';
import type { HourRecord } from '../history/hour-record.ts';
import { addDays, daysBetween, type LocalDay } from '../history/local-day.ts';
import type { MovementCount, MovementHour } from '../history/movement-hour.ts';
import { countNudges } from '../history/nudge-days.ts';
import { judgeNudges, type NudgeQuality } from '../history/nudge-quality.ts';
import { type Period, weekOf } from '../history/period.ts';
import { partsByDay } from '../history/period-summary.ts';
import type { AlertRecord, EpisodeRecord } from '../history/records.ts';
import { isWorkedDay } from '../history/totals.ts';
import { reviewWeek, type WeekFacts, type WeeklyReview } from '../history/weekly-review.ts';
import { firstWeekday } from '../platform/browser/region.ts';
import { type Database, readMovement } from './database.ts';
import { readAlertsAround } from './fine-alerts.ts';
import { readHours } from './read-hours.ts';

const HOUR_MS = 60 * 60_000;

/** What is stored of some days, for a review. */
interface ReviewRecords {
  readonly hours: readonly HourRecord[];
  readonly movement: readonly MovementHour[];
  readonly alerts: readonly AlertRecord[];
  readonly episodes: readonly EpisodeRecord[];
}

async function readRecords(database: Database, from: LocalDay, to: LocalDay): Promise<ReviewRecords> {
  const around = readAlertsAround(database, from, to);
  const [hours, movement, alerts, episodes] = await Promise.all([
    readHours(database, from, to, around),
    readMovement(database, from, to),
    around,
    database.getAllFromIndex('episodes', 'day', IDBKeyRange.bound(from, to)),
  ]);
  return { hours, movement, alerts, episodes };
}

/** Null if too little was seen. */
function changesPerHourOf(moved: MovementCount | null): number | null {
  if (moved === null || moved.seatedMs < HOUR_MS) return null;
  return changesPerHour(moved);
}

/** What a week is judged by, from records of it and of other days. */
function factsOf(records: ReviewRecords, { from, to }: Period): WeekFacts {
  const isWithin = ({ day }: { readonly day: LocalDay }) => day >= from && day <= to;
  // As on the page of the week: a day of a few minutes is left out.
  const days = partsByDay(daysBetween(from, to), records.hours, records.movement);
  const nudges = countNudges(records.alerts.filter(isWithin), records.episodes.filter(isWithin));
  return {
    ...addParts(days.filter(isWorkedDay)),
    correctedShare: judgeNudges([nudges]).correctedShare,
    changesPerHour: changesPerHourOf(movementWithRate(days)),
  };
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
  const before = weekOf(addDays(week.from, -1), firstWeekday());
  const records = await readRecords(database, before.from, week.to);
  const review = reviewWeek(factsOf(records, week), factsOf(records, before));
  return review === null ? null : { week, review };
}

/** What nudges are judged by. */
const QUALITY_DAYS = 14;

/** How well the nudges of the last two weeks worked. */
export async function readNudgeQuality(database: Database, today: LocalDay): Promise<NudgeQuality> {
  const days = IDBKeyRange.bound(addDays(today, 1 - QUALITY_DAYS), today);
  const [alerts, episodes] = await Promise.all([
    database.getAllFromIndex('alerts', 'day', days),
    database.getAllFromIndex('episodes', 'day', days),
  ]);
  return judgeNudges([countNudges(alerts, episodes)]);
}
