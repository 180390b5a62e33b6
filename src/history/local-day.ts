/** A day of the user's calendar, 'YYYY-MM-DD'. */
import { DAY_MS, HOUR_MS } from '../shared/durations.ts';
export type LocalDay = string;

/** Days of the week, Monday first. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * How far the user's clock stands before UTC at a moment, in minutes: +60 in Berlin in winter, +120 in summer. Passed
 * in, so that days of 23 and 25 hours can be tested.
 */
export type OffsetAt = (atMs: number) => number;

/**
 * The user's day at a moment.
 * @param startsAtHour the hour of the clock at which a day begins, 0 to 12: what comes before it is still the day before. A night
 * shift is one day then.
 */
export function localDayAt(atMs: number, offsetAt: OffsetAt, startsAtHour = 0): LocalDay {
  return new Date(atMs + offsetAt(atMs) * 60_000 - startsAtHour * HOUR_MS).toISOString().slice(0, 10);
}

/** When the day would begin on a clock that shows UTC: days are counted there, where each has 24 hours. */
export function dayStartMs(day: LocalDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day so many days later; earlier where the number is negative. */
export function addDays(day: LocalDay, days: number): LocalDay {
  return new Date(dayStartMs(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** All days from one to another, both among them; none when they stand the wrong way round. */
export function daysBetween(from: LocalDay, to: LocalDay): LocalDay[] {
  const count = Math.round((dayStartMs(to) - dayStartMs(from)) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(from, index));
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: LocalDay): number {
  return (new Date(dayStartMs(day)).getUTCDay() + 6) % 7;
}

/** Whether it is a day of the calendar at all: '2026-02-30' is none. */
export function isLocalDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const atMs = dayStartMs(text);
  return Number.isFinite(atMs) && new Date(atMs).toISOString().slice(0, 10) === text;
}
