import { MINUTE_MS } from '../../shared/durations.ts';
import type { Snooze } from '../../state/snooze.ts';

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

/**
 * When a snooze that begins now ends.
 * @param dayStartsAtHour hour at which the user's days begin
 */
export function snoozeEndMs(snooze: Snooze, nowMs: number, dayStartsAtHour = 0): number {
  return snooze === 'tomorrow' ? tomorrowMs(nowMs, dayStartsAtHour) : nowMs + snooze * MINUTE_MS;
}
