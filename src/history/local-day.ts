/** A day of the user's calendar, 'YYYY-MM-DD'. */
import { DAY_MS, HOUR_MS } from '../shared/durations.ts';
export type LocalDay = string;

/** Days of the week, Monday first. */
export const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * The user's offset from UTC at a moment, in minutes: +60 in Berlin in winter, +120 in summer. Passed in, so
 * that days of 23 and 25 hours can be tested.
 */
export type OffsetAt = (atMs: number) => number;

/**
 * The user's day at a moment.
 * @param startsAtHour the local hour at which a day begins, 0 to 12. Earlier hours belong to the day before,
 * so that a night shift is one day.
 */
export function localDayAt(atMs: number, offsetAt: OffsetAt, startsAtHour = 0): LocalDay {
  return new Date(atMs + offsetAt(atMs) * 60_000 - startsAtHour * HOUR_MS).toISOString().slice(0, 10);
}

/** The start of the day, if the clock showed UTC. Days are counted in UTC because each has 24 hours there. */
export function dayStartMs(day: LocalDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day some days later; earlier for a negative number. */
export function addDays(day: LocalDay, days: number): LocalDay {
  return new Date(dayStartMs(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days later the second day is; negative if it is earlier. */
export function daysApart(from: LocalDay, to: LocalDay): number {
  return Math.round((dayStartMs(to) - dayStartMs(from)) / DAY_MS);
}

/** All days from one to another, both included; none if they are in the wrong order. */
export function daysBetween(from: LocalDay, to: LocalDay): LocalDay[] {
  const count = daysApart(from, to) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(from, index));
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: LocalDay): number {
  return (new Date(dayStartMs(day)).getUTCDay() + 6) % 7;
}

/** Whether it is a calendar day: '2026-02-30' is not. */
export function isLocalDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const atMs = dayStartMs(text);
  return Number.isFinite(atMs) && new Date(atMs).toISOString().slice(0, 10) === text;
}
