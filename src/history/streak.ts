import type { DayParts } from './period-summary.ts';
import { LEAST_JUDGED_MS } from './trend.ts';

type Day = Pick<DayParts, 'goodMs' | 'judgedMs'>;

/** Days on which the goal was reached, one after another. */
export interface Streak {
  readonly days: number;
  /** How many days off there have been since the last of them, going back. */
  readonly daysOff: number;
  readonly ended: boolean;
}

const NO_STREAK: Streak = { days: 0, daysOff: 0, ended: false };

/** A long weekend. */
const FORGIVEN_DAYS_OFF = 3;

function isDayOff({ judgedMs }: Day): boolean {
  return judgedMs < LEAST_JUDGED_MS;
}

export function reachesGoal(day: Day, goalShare: number): boolean {
  return !isDayOff(day) && day.goodMs >= goalShare * day.judgedMs;
}

/** Goes one day further back. A day off, or several in a row, does not end a streak. */
export function goBack(streak: Streak, day: Day, goalShare: number): Streak {
  if (streak.ended) return streak;
  if (isDayOff(day)) {
    const daysOff = streak.daysOff + 1;
    return { ...streak, daysOff, ended: daysOff > FORGIVEN_DAYS_OFF };
  }
  if (!reachesGoal(day, goalShare)) return { ...streak, ended: true };
  return { days: streak.days + 1, daysOff: 0, ended: false };
}

/** Today counts when the goal is reached; while it is not, the day is not over. */
export function beginStreak(today: Day, goalShare: number): Streak {
  return reachesGoal(today, goalShare) ? { days: 1, daysOff: 0, ended: false } : NO_STREAK;
}
