/*
 * Weeks of good days, in place of a streak. A highlighted streak that breaks makes people stop, less so if it can be
 * repaired (Silverman & Barasch 2023, J Consum Res 49:1095). So a week needs four good days, one missed day can be made
 * good, and weeks that are not good are not mentioned.
 */
import { type DayGoal, type JudgedDay, reachesGoal } from './day-goal.ts';

/** Four days of a working week. Who works less needs fewer. A judgement. */
const GOOD_DAYS = 4;
/** A week with fewer worked days is a week off. */
const LEAST_WORKED = 2;
/** So many breaks of the user's own accord, on a good day, make good a missed day. */
const EXTRA_BREAKS = 2;

/** A week as far as it has gone. */
export interface GoodWeek {
  readonly goodDays: number;
  /** Missed days that were made good. */
  readonly repaired: number;
  /** How many days it needs. */
  readonly needed: number;
  readonly reached: boolean;
  /** Whether so little was worked that it says nothing, good or bad. */
  readonly off: boolean;
}

/** Breaks that nobody had to suggest. */
function extraBreaks({ movement }: JudgedDay): number {
  return movement === null ? 0 : movement.breaks.long.taken - movement.breaks.long.suggested;
}

/**
 * Counts the good days of a week.
 * @param over whether no more days follow; before that, somebody may still work four days
 */
export function countWeek(days: readonly JudgedDay[], goal: DayGoal, over: boolean): GoodWeek {
  const good = days.filter((day) => reachesGoal(day, goal) === true);
  const missed = days.filter((day) => reachesGoal(day, goal) === false).length;
  const worked = good.length + missed;
  const repairs = good.filter((day) => extraBreaks(day) >= EXTRA_BREAKS).length;
  const repaired = Math.min(missed, repairs);
  const needed = over ? Math.min(GOOD_DAYS, Math.max(worked, LEAST_WORKED)) : GOOD_DAYS;
  const off = worked < LEAST_WORKED;
  return { goodDays: good.length, repaired, needed, reached: !off && good.length + repaired >= needed, off };
}

const WEEK = 7;

export interface GoodWeeks {
  /** The current week. */
  readonly now: GoodWeek;
  /** How many weeks were good, the current one included once it is. */
  readonly good: number;
  /** Out of how many: weeks off don't count, and the current one only once it is good. */
  readonly weeks: number;
}

/** Counts good weeks. Expects days in order, whole weeks, the last one the current week. */
export function countGoodWeeks(days: readonly JudgedDay[], goal: DayGoal): GoodWeeks {
  const now = countWeek(days.slice(-WEEK), goal, false);
  const earlier = Array.from({ length: Math.floor(days.length / WEEK) - 1 }, (_, index) =>
    countWeek(days.slice(index * WEEK, (index + 1) * WEEK), goal, true),
  );
  const counted = [...earlier.filter(({ off }) => !off), ...(now.reached ? [now] : [])];
  return { now, good: counted.filter(({ reached }) => reached).length, weeks: counted.length };
}
