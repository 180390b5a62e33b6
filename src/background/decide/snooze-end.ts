import { MINUTE_MS } from '../../shared/durations.ts';
import type { SnoozeChoice } from '../../state/snooze.ts';

/** 'Tomorrow' begins after people have slept, not at midnight: no sooner than this, whatever the setting. */
const EARLIEST_MORNING_HOUR = 5;
/** A user who is up at four in the morning means more than an hour. */
const MIN_NIGHT_MS = 4 * 60 * MINUTE_MS;

function tomorrowMs(nowMs: number, dayStartsAtHour: number): number {
  const morning = new Date(nowMs);
  morning.setHours(Math.max(EARLIEST_MORNING_HOUR, dayStartsAtHour), 0, 0, 0);
  while (morning.getTime() - nowMs < MIN_NIGHT_MS) morning.setDate(morning.getDate() + 1);
  return morning.getTime();
}

/** The next moment at which the local clock shows a time. */
function nextTimeMs(minute: number, nowMs: number): number {
  const end = new Date(nowMs);
  end.setHours(0, minute, 0, 0);
  if (end.getTime() <= nowMs) end.setDate(end.getDate() + 1);
  return end.getTime();
}

/**
 * When a snooze that begins now ends.
 * @param dayStartsAtHour hour at which the user's days begin
 */
export function snoozeEndMs(snooze: SnoozeChoice, nowMs: number, dayStartsAtHour = 0): number {
  if (typeof snooze === 'object') return nextTimeMs(snooze.untilMinute, nowMs);
  return snooze === 'tomorrow' ? tomorrowMs(nowMs, dayStartsAtHour) : nowMs + snooze * MINUTE_MS;
}
