import type { LocalDay } from '../history/local-day.ts';

/**
 * Whether it is time to tell how the day was: once a day, from the hour on that the user has set. A browser that was closed then
 * tells it later on the same day.
 * @param hour 0: never
 */
export function isSummaryDue(hour: number, now: Date, today: LocalDay, toldOn: LocalDay | null): boolean {
  return hour !== 0 && now.getHours() >= hour && toldOn !== today;
}
