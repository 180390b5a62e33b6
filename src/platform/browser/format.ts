import { dateFormat, numberFormat, text } from './i18n.ts';
import { measuresInInches } from './region.ts';

/** A duration in words, to the nearest second or, from a minute, to the nearest minute: '40 s', '12 min', '3 h 5 min'. */
export function durationText(ms: number): string {
  const seconds = Math.round(Math.max(0, ms) / 1000);
  if (seconds < 60) return text('durationShortSeconds', seconds);
  const minutes = Math.round(Math.max(0, ms) / 60_000);
  if (minutes < 60) return text('durationShortMinutes', minutes);
  const restMinutes = minutes % 60;
  if (restMinutes === 0) return text('durationShortWholeHours', minutes / 60);
  return text('durationShortHours', Math.floor(minutes / 60), restMinutes);
}

/** A duration to the minute: '0 min', '12 min', '3 h 5 min'. */
export function minutesText(ms: number): string {
  const minutes = Math.round(Math.max(0, ms) / 60_000);
  return minutes === 0 ? text('durationShortMinutes', 0) : durationText(minutes * 60_000);
}

/** The minutes that are complete: '9 min' until the tenth is full. For what is counted up to a mark. */
export function wholeMinutesText(ms: number): string {
  return minutesText(Math.floor(Math.max(0, ms) / 60_000) * 60_000);
}

/** A time of day in the user's language: '14:05', '2:05 PM'. */
export function clockText(atMs: number): string {
  return dateFormat({ hour: 'numeric', minute: '2-digit' }).format(atMs);
}

/** A time of day that is often a full hour: '2:05 PM', '5 AM', '14:05', '05:00'. */
export function endText(atMs: number): string {
  const isFullHour = new Date(atMs).getMinutes() === 0;
  const hour = dateFormat({ hour: 'numeric' });
  return isFullHour && hour.resolvedOptions().hour12 === true ? hour.format(atMs) : clockText(atMs);
}

/** A day of the year in the user's language: '22 Nov'. */
export function dayText(atMs: number): string {
  return dateFormat({ day: 'numeric', month: 'short' }).format(atMs);
}

/** A day and a time in the user's language: '22 Nov, 14:05'. */
export function dayAndClockText(atMs: number): string {
  return dateFormat({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(atMs);
}

/** A share in the user's language: '85 %', '85%'. Anything below the whole is never rounded up to 100 %. */
export function shareText(share: number): string {
  const shown = share < 1 ? Math.min(share, 0.99) : 1;
  return numberFormat({ style: 'percent', maximumFractionDigits: 0 }).format(shown);
}

/** A full hour, 0 to 24, in the user's language: '14', '2 PM'. */
export function hourText(hour: number): string {
  const atMs = hour * 60 * 60_000;
  return dateFormat({ timeZone: 'UTC', hour: 'numeric' }).format(atMs);
}

/** A full hour in parts. A 12-hour clock has a half of the day, before its number ('午前', '9時') or after it ('9', 'AM'). */
export interface HourParts {
  readonly number: string;
  readonly half: string | null;
  readonly halfComesFirst: boolean;
}

/** The parts of a full hour, 0 to 24, in the user's language. */
export function hourParts(hour: number): HourParts {
  const parts = dateFormat({ timeZone: 'UTC', hour: 'numeric' }).formatToParts(hour * 60 * 60_000);
  const rest = parts.filter(({ type }) => type !== 'dayPeriod').map(({ value }) => value);
  return {
    number: rest.join('').trim(),
    half: parts.find(({ type }) => type === 'dayPeriod')?.value ?? null,
    halfComesFirst: parts[0]?.type === 'dayPeriod',
  };
}

/** A full hour within a sentence: '14:00', '2:00 PM'. */
export function fullHourText(hour: number): string {
  const atMs = hour * 60 * 60_000;
  const options = { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' } as const;
  return dateFormat(options).format(atMs);
}

/** On one line: '2 –' must not end one, nor 'PM' begin the next. */
function together(words: string): string {
  return words
    .replace(/\u2009/g, '\u202f')
    .replace(/ /g, '\u00a0')
    .replace(/[–-](?=\d)/g, '$&\u2060');
}

/**
 * The time from one full hour to another, by default the next, in the user's language: '2 – 3 PM', '14:00–15:00 Uhr'.
 * It doesn't break.
 */
export function hourSpanText(from: number, to = from + 1): string {
  const asWritten = { timeZone: 'UTC', hour: 'numeric' } as const;
  const twelve = dateFormat(asWritten).resolvedOptions().hour12 === true;
  const format = dateFormat(twelve ? asWritten : { ...asWritten, minute: '2-digit' });
  // Both within one day: a range over midnight would be written with its dates.
  return together(format.formatRange((from % 24) * 60 * 60_000, (to % 24) * 60 * 60_000));
}

const CM_PER_INCH = 2.54;

/** A length in the units of the user's region: '4 cm', '1.6 in'. Whole centimetres; inches below ten have a decimal. */
export function lengthText(cm: number, signDisplay: 'auto' | 'exceptZero' = 'auto'): string {
  const inInches = measuresInInches();
  const amount = inInches ? Math.round(cm) / CM_PER_INCH : Math.round(cm);
  const unit = inInches ? 'inch' : 'centimeter';
  const maximumFractionDigits = inInches && Math.abs(amount) < 10 ? 1 : 0;
  // A hyphen, as some languages have, is hard to see before a digit.
  return numberFormat({ style: 'unit', unit, maximumFractionDigits, signDisplay })
    .format(amount)
    .replace('-', '−');
}

/** A length that the user has typed in the unit of their region, in cm. */
export function cmFrom(typed: number): number {
  return measuresInInches() ? typed * CM_PER_INCH : typed;
}

/** A length as a plain number in the unit of the user's region, for an input field. */
export function lengthInput(cm: number): number {
  return measuresInInches() ? Math.round(cm / CM_PER_INCH) : cm;
}
