import type { LocalDay } from '../../history/local-day.ts';

/**
 * Whether the daily summary is due: once a day, from the hour that the user has set. If the browser was closed at that
 * hour, it is shown later the same day.
 * @param hour of the clock; 0: never
 * @param today as the user's days begin
 */
export function isSummaryDue(
  hour: number,
  now: Date,
  today: LocalDay,
  toldOn: LocalDay | null,
  dayStartsAtHour = 0,
): boolean {
  /** How far into the user's day an hour of the clock is. */
  const into = (clockHour: number) => (clockHour - dayStartsAtHour + 24) % 24;
  return hour !== 0 && into(now.getHours()) >= into(hour) && toldOn !== today;
}
