import type { DayParts } from './period-summary.ts';
import { LEAST_JUDGED_MS } from './trend.ts';

type Day = Pick<DayParts, 'goodMs' | 'judgedMs'>;

/** Consecutive days on which the goal was reached. */
export interface Streak {
  readonly days: number;
  /** Number of days off since the last of them, counting back. */
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

/** Goes one day further back. Days off, even several in a row, do not end a streak. */
export function goBack(streak: Streak, day: Day, goalShare: number): Streak {
  if (streak.ended) return streak;
  if (isDayOff(day)) {
    const daysOff = streak.daysOff + 1;
    return { ...streak, daysOff, ended: daysOff > FORGIVEN_DAYS_OFF };
  }
  if (!reachesGoal(day, goalShare)) return { ...streak, ended: true };
  return { days: streak.days + 1, daysOff: 0, ended: false };
}

/** Today counts once the goal is reached; before that, the day is not over. */
export function beginStreak(today: Day, goalShare: number): Streak {
  return reachesGoal(today, goalShare) ? { days: 1, daysOff: 0, ended: false } : NO_STREAK;
}
