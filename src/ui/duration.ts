import { language, text } from '../platform/i18n.ts';

/** A duration in words: '40 s', '12 min', '3 h 5 min'. */
export function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return text('durationShortSeconds', seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return text('durationShortMinutes', minutes);
  return text('durationShortHours', Math.floor(minutes / 60), minutes % 60);
}

/** A time of day as the user's language writes it: '14:05', '2:05 PM'. */
export function clockText(atMs: number): string {
  return new Intl.DateTimeFormat(language(), { hour: 'numeric', minute: '2-digit' }).format(atMs);
}

/** A share as the user's language writes it: '85 %', '85%'. */
export function shareText(share: number): string {
  return new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}
