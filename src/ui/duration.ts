import { text } from '../platform/i18n.ts';

/** A duration in words: '40 s', '12 min', '3 h 5 min'. */
export function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return text('durationShortSeconds', seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return text('durationShortMinutes', minutes);
  return text('durationShortHours', Math.floor(minutes / 60), minutes % 60);
}
