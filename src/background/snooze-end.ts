import type { Snooze } from '../platform/snooze.ts';

const MINUTE_MS = 60_000;
/** Tomorrow begins when people have slept, not at midnight. */
const DAY_BEGINS_HOUR = 5;
/** Somebody who is up at four in the morning means more than an hour. */
const LEAST_NIGHT_MS = 4 * 60 * MINUTE_MS;

function tomorrowMs(nowMs: number): number {
  const morning = new Date(nowMs);
  morning.setHours(DAY_BEGINS_HOUR, 0, 0, 0);
  while (morning.getTime() - nowMs < LEAST_NIGHT_MS) morning.setDate(morning.getDate() + 1);
  return morning.getTime();
}

/** When a snooze that begins now is over. */
export function snoozeEndMs(snooze: Snooze, nowMs: number): number {
  return snooze === 'tomorrow' ? tomorrowMs(nowMs) : nowMs + snooze * MINUTE_MS;
}
