import { dayAndClockText, endText } from './format.ts';
import { text } from './i18n.ts';

function isSameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}

/** Whether something ends on the same day of the calendar. */
export function endsToday(untilMs: number, nowMs: number): boolean {
  return isSameDay(new Date(untilMs), new Date(nowMs));
}

/** The time of day at which something ends: '2:05 PM', 'tomorrow, 5 AM', with the date if it is later than that. */
export function untilText(untilMs: number, nowMs: number): string {
  const until = new Date(untilMs);
  if (endsToday(untilMs, nowMs)) return endText(untilMs);
  const tomorrow = new Date(nowMs);
  tomorrow.setDate(tomorrow.getDate() + 1);
  if (isSameDay(until, tomorrow)) return text('until_tomorrow', endText(untilMs));
  return dayAndClockText(untilMs);
}
