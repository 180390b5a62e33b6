/*
 * A first week in which nudges come only in short spans, which grow from day to day. The rest of the day is measured in
 * silence. Upright GO's training plans begin as short and grow like this.
 */
import { DAY_MS, MINUTE_MS } from '../shared/durations.ts';
import { dayStartMs, type LocalDay } from './local-day.ts';

/** The length of each span, day by day. */
const SPAN_MINUTES = [5, 7, 10, 12, 15, 18, 20];
/** A span begins with the day's first judged minute, and again after so much judged time. */
const SPAN_EVERY_MS = 90 * MINUTE_MS;
const SPANS_A_DAY = 3;

function practiceDay(since: LocalDay, today: LocalDay): number {
  return Math.max(0, Math.round((dayStartMs(today) - dayStartMs(since)) / DAY_MS));
}

/** Whether the practice week is over. */
export function isPracticeOver(since: LocalDay, today: LocalDay): boolean {
  return practiceDay(since, today) >= SPAN_MINUTES.length;
}

/** How long each practice span of a day is, in minutes; null once the week is over. */
export function spanMinutes(since: LocalDay, today: LocalDay): number | null {
  return SPAN_MINUTES[practiceDay(since, today)] ?? null;
}

/** Whether a span is going on, after so much judged time of the day. */
export function isInSpan(judgedTodayMs: number, minutes: number): boolean {
  const span = Math.floor(judgedTodayMs / SPAN_EVERY_MS);
  return span < SPANS_A_DAY && judgedTodayMs - span * SPAN_EVERY_MS < minutes * MINUTE_MS;
}
