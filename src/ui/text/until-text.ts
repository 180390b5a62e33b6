import { clockText, dayAndClockText } from '../../platform/browser/format.ts';

/** The time of day, and the day if it is not today. */
export function untilText(untilMs: number, nowMs: number): string {
  const sameDay = new Date(untilMs).toDateString() === new Date(nowMs).toDateString();
  return sameDay ? clockText(untilMs) : dayAndClockText(untilMs);
}
