import { BREAK_KINDS } from '../posture/monitor/break-rhythm.ts';
import { MINUTE_MS } from '../shared/durations.ts';
import { firstMinuteOf, type HourRecord, unpackHour } from './hour-record.ts';
import { COLUMNS, KEPT_ANGLES, type Minute } from './minute.ts';
import type { MovementHour } from './movement-hour.ts';

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

/** A minute in the user's local time, '2026-11-28T14:05'. */
function localTime({ minute, offsetMinutes }: Pick<Minute, 'minute' | 'offsetMinutes'>): string {
  return new Date((minute + offsetMinutes) * MINUTE_MS).toISOString().slice(0, 16);
}

function rowOf(minute: Minute): string {
  const seconds = minute.ms.map((ms) => String(ms / 1000));
  const angles = minute.angles.map((angle) => (angle === null ? '' : angle.meanDeg.toFixed(1)));
  const utc = new Date(minute.minute * MINUTE_MS).toISOString();
  return [minute.day, localTime(minute).slice(11), utc, ...seconds, ...angles].join(',');
}

/**
 * Minutes for programs: one line each, seconds by column, and the known angles. Never depends on the user's
 * language.
 */
export function minutesAsCsv(hours: readonly HourRecord[]): string {
  return `${[HEAD.join(','), ...minutesOf(hours).map(rowOf)].join('\r\n')}\r\n`;
}

/** The CSV format that a spreadsheet of the user's region expects. */
export interface SpreadsheetStyle {
  /** '.' or ','. */
  readonly decimal: string;
  /** Column names: date, time, the day it counts for, then those of the numbers. */
  readonly names: readonly string[];
}

/** Byte order mark. Without it a spreadsheet assumes an older encoding than UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

function quoted(value: string): string {
  return /[";,\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * Minutes for people: a file that opens in columns in the user's spreadsheet. Regions with a decimal comma
 * separate columns by semicolons. Every number uses the region's decimal sign, because another one would be
 * read as a date or as text.
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

/**
 * The columns of `movementAsSpreadsheet` after date, time and the day it counts for: seconds at the desk, changes of
 * position, seconds of the longest stillness; then for each kind of break how often it was suggested and taken.
 */
function movementNumbers({ seatedMs, changes, longestStillMs, breaks }: MovementHour): number[] {
  const counts = BREAK_KINDS.flatMap((kind) => [breaks[kind].suggested, breaks[kind].taken]);
  return [Math.round(seatedMs / 1000), changes, Math.round(longestStillMs / 1000), ...counts];
}

/** Movement by hour, for people. All numbers are whole, so that they need no decimal sign. */
export function movementAsSpreadsheet(
  hours: readonly MovementHour[],
  { decimal, names }: SpreadsheetStyle,
): string {
  const separator = decimal === ',' ? ';' : ',';
  const row = (hour: MovementHour) => {
    const minute = { minute: firstMinuteOf(hour), offsetMinutes: hour.offsetMinutes };
    const [date = '', time = ''] = localTime(minute).split('T');
    return [date, time, hour.day, ...movementNumbers(hour)].join(separator);
  };
  const inOrder = [...hours].sort((a, b) => firstMinuteOf(a) - firstMinuteOf(b));
  const lines = [names.map(quoted).join(separator), ...inOrder.map(row)];
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
