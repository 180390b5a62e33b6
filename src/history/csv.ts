import { MINUTE_MS } from '../shared/durations.ts';
import { type HourRecord, unpackHour } from './hour-record.ts';
import { COLUMNS, KEPT_ANGLES, type Minute } from './minute.ts';

const HEAD = [
  'day',
  'time',
  'utc',
  ...COLUMNS.map((column) => `${column}_s`),
  ...KEPT_ANGLES.map((angle) => `${angle}_deg`),
];

function minutesOf(hours: readonly HourRecord[]): Minute[] {
  return hours.flatMap((hour) => unpackHour(hour) ?? []).sort((a, b) => a.minute - b.minute);
}

/** A minute by the user's clock, '2026-11-28T14:05'. */
function localTime({ minute, offsetMinutes }: Minute): string {
  return new Date((minute + offsetMinutes) * MINUTE_MS).toISOString().slice(0, 16);
}

function rowOf(minute: Minute): string {
  const seconds = minute.ms.map((ms) => String(ms / 1000));
  const angles = minute.angles.map((angle) => (angle === null ? '' : angle.meanDeg.toFixed(1)));
  const utc = new Date(minute.minute * MINUTE_MS).toISOString();
  return [minute.day, localTime(minute).slice(11), utc, ...seconds, ...angles].join(',');
}

/** The minutes for programs: a line each, seconds by column, angles where they were known. Never changes with the user's language. */
export function minutesAsCsv(hours: readonly HourRecord[]): string {
  return `${[HEAD.join(','), ...minutesOf(hours).map(rowOf)].join('\r\n')}\r\n`;
}

/** How a spreadsheet of the user's region reads a file. */
export interface SpreadsheetStyle {
  /** '.' or ','. */
  readonly decimal: string;
  /** Names of the columns: date, time, day that it counts for, those of COLUMNS, those of KEPT_ANGLES. */
  readonly names: readonly string[];
}

/** Marks the file as UTF-8, without which a spreadsheet takes it for an older encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

function quoted(value: string): string {
  return /[";,\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * The minutes for people: a file that opens in columns in the user's spreadsheet. Where decimals have a comma, columns are separated by
 * semicolons. Every number is written by the region's decimal sign: another one would be read as a date or as text.
 */
export function minutesAsSpreadsheet(
  hours: readonly HourRecord[],
  { decimal, names }: SpreadsheetStyle,
): string {
  const separator = decimal === ',' ? ';' : ',';
  const numberText = (value: number, digits: number) => value.toFixed(digits).replace('.', decimal);
  const row = (minute: Minute) => {
    const [date = '', time = ''] = localTime(minute).split('T');
    const seconds = minute.ms.map((ms) => numberText(ms / 1000, 1));
    const angles = minute.angles.map((angle) => (angle === null ? '' : numberText(angle.meanDeg, 1)));
    return [date, time, minute.day, ...seconds, ...angles].join(separator);
  };
  const lines = [names.map(quoted).join(separator), ...minutesOf(hours).map(row)];
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
