import { type HourRecord, unpackHour } from './hour-record.ts';
import { COLUMNS, KEPT_ANGLES, MINUTE_MS, type Minute } from './minute.ts';

const HEAD = [
  'day',
  'time',
  'utc',
  ...COLUMNS.map((column) => `${column}_s`),
  ...KEPT_ANGLES.map((angle) => `${angle}_deg`),
];

function rowOf(minute: Minute): string {
  const local = new Date((minute.minute + minute.offsetMinutes) * MINUTE_MS).toISOString();
  const seconds = minute.ms.map((ms) => String(ms / 1000));
  const angles = minute.angles.map((angle) => (angle === null ? '' : angle.meanDeg.toFixed(1)));
  const utc = new Date(minute.minute * MINUTE_MS).toISOString();
  return [minute.day, local.slice(11, 16), utc, ...seconds, ...angles].join(',');
}

/** The minutes for a spreadsheet: a line each, seconds by column, angles where they were known. */
export function minutesAsCsv(hours: readonly HourRecord[]): string {
  const minutes = hours.flatMap((hour) => unpackHour(hour) ?? []).sort((a, b) => a.minute - b.minute);
  return `${[HEAD.join(','), ...minutes.map(rowOf)].join('\r\n')}\r\n`;
}
