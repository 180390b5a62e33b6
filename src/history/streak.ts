import { type DayGoal, type JudgedDay, reachesGoal } from './day-goal.ts';

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

/** Goes one day further back. Days off, and days that cannot be judged, do not end a streak, even several in a row. */
export function goBack(streak: Streak, day: JudgedDay, goal: DayGoal): Streak {
  if (streak.ended) return streak;
  const reached = reachesGoal(day, goal);
  if (reached === null) {
    const daysOff = streak.daysOff + 1;
    return { ...streak, daysOff, ended: daysOff > FORGIVEN_DAYS_OFF };
  }
  if (!reached) return { ...streak, ended: true };
  return { days: streak.days + 1, daysOff: 0, ended: false };
}

/** Today counts once the goal is reached; before that, the day is not over. */
export function beginStreak(today: JudgedDay, goal: DayGoal): Streak {
  return reachesGoal(today, goal) === true ? { days: 1, daysOff: 0, ended: false } : NO_STREAK;
}
