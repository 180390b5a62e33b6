import { MINUTE_MS } from '../shared/durations.ts';

/** A time to the nearest minute, as it is shown. */
export function toMinute(ms: number): number {
  return Math.round(ms / MINUTE_MS) * MINUTE_MS;
}

/**
 * Parts of a time, each as whole minutes, so that they add up to the whole, rounded. Those that lose most by being
 * rounded down are rounded up.
 */
export function toMinutesTogether(parts: readonly number[]): number[] {
  const whole = parts.map((ms) => Math.floor(ms / MINUTE_MS) * MINUTE_MS);
  const sumOf = (times: readonly number[]) => times.reduce((sum, ms) => sum + ms, 0);
  const missing = Math.round((toMinute(sumOf(parts)) - sumOf(whole)) / MINUTE_MS);
  const restOf = (index: number) => (parts[index] ?? 0) - (whole[index] ?? 0);
  const roundedUp = new Set(
    [...parts.keys()].sort((a, b) => restOf(b) - restOf(a) || a - b).slice(0, missing),
  );
  return whole.map((ms, index) => (roundedUp.has(index) ? ms + MINUTE_MS : ms));
}
