import type { Minute } from '../../history/minute.ts';
import { offsetAtMinute } from '../../history/strip.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { minuteText } from '../shared/day-text.ts';

/** The time of day at a moment of the day, by the user's clock at that time. */
export function clockOfDay(minutes: readonly Minute[], atMs: number): string {
  const minute = Math.floor(atMs / MINUTE_MS);
  return minuteText(minute, offsetAtMinute(minutes, minute));
}
