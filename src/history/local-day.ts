/** A day of the user's calendar, 'YYYY-MM-DD'. */
export type LocalDay = string;

/**
 * How far the user's clock stands before UTC at a moment, in minutes: +60 in Berlin in winter, +120 in summer. Passed
 * in, so that days of 23 and 25 hours can be tested.
 */
export type OffsetAt = (atMs: number) => number;

/** The user's calendar day at a moment. */
export function localDayAt(atMs: number, offsetAt: OffsetAt): LocalDay {
  return new Date(atMs + offsetAt(atMs) * 60_000).toISOString().slice(0, 10);
}
