import { MINUTE_MS } from '../shared/durations.ts';
import { DAY_MINUTES, type QuietTime } from './suppression.ts';

/** The day of the week, Monday first, and the minute of the day, in local time. */
interface WallClock {
  readonly day: number;
  readonly minute: number;
}

/** Evaluated at every moment, so that a changed clock or time zone needs no special handling. */
function wallClockAt(atMs: number): WallClock {
  const date = new Date(atMs);
  return { day: (date.getDay() + 6) % 7, minute: date.getHours() * 60 + date.getMinutes() };
}

function covers({ days, fromMinute, toMinute }: QuietTime, { day, minute }: WallClock): boolean {
  const startsOn = (which: number) => days.some((each) => each === which);
  if (fromMinute < toMinute) return startsOn(day) && minute >= fromMinute && minute < toMinute;
  const dayBefore = (day + 6) % 7;
  return (startsOn(day) && minute >= fromMinute) || (startsOn(dayBefore) && minute < toMinute);
}

export function isQuietHour(times: readonly QuietTime[], atMs: number): boolean {
  const clock = wallClockAt(atMs);
  return times.some((time) => covers(time, clock));
}

/** When the current quiet hours end; null if there are none, or they never end. */
export function quietHoursEndMs(times: readonly QuietTime[], nowMs: number): number | null {
  if (!isQuietHour(times, nowMs)) return null;
  const thisMinuteMs = Math.floor(nowMs / MINUTE_MS) * MINUTE_MS;
  // A week covers everything that can come. One day more covers a clock change within it.
  for (let minute = 1; minute <= 8 * DAY_MINUTES; minute++) {
    const atMs = thisMinuteMs + minute * MINUTE_MS;
    if (!isQuietHour(times, atMs)) return atMs;
  }
  return null;
}
