import { describe, expect, it } from 'vitest';
import { minutesAsCsv, minutesAsSpreadsheet } from '../../../src/history/csv.ts';
import { groupByHour, packHour } from '../../../src/history/hour-record.ts';
import { COLUMNS, cutIntoMinutes, KEPT_ANGLES } from '../../../src/history/minute.ts';

const NAMES = ['Date', 'Time', 'Day', ...COLUMNS, ...KEPT_ANGLES];

const minutes = cutIntoMinutes(
  {
    fromMs: Date.UTC(2026, 10, 28, 1, 5),
    toMs: Date.UTC(2026, 10, 28, 1, 5, 1) + 500,
    state: 'good',
    issue: null,
  },
  () => 60,
  4,
).map((minute) => ({ ...minute, angles: [{ meanDeg: 1.25, knownMs: 1000 }, null] }));
const hours = groupByHour(minutes).map((group) => packHour(group.place, group.minutes));

const rowsOf = (file: string) => file.replace('\uFEFF', '').trim().split('\r\n');

describe('the minutes for a spreadsheet', () => {
  it.each([
    ['.', ','],
    [',', ';'],
  ])('write decimals with %s and separate by %s', (decimal, separator) => {
    const [head, row] = rowsOf(minutesAsSpreadsheet(hours, { decimal, names: NAMES }));
    expect(head?.split(separator)).toEqual(NAMES);
    const cells = row?.split(separator) ?? [];
    expect(cells).toHaveLength(NAMES.length);
    expect(cells.slice(0, 4)).toEqual(['2026-11-28', '02:05', '2026-11-27', `1${decimal}5`]);
    expect(cells.at(-2)).toBe(decimal === ',' ? '1,3' : '1.3');
  });

  it('are marked as UTF-8', () => {
    expect(minutesAsSpreadsheet(hours, { decimal: '.', names: NAMES }).startsWith('\uFEFF')).toBe(true);
  });

  it('keep a name with the separator in it in one cell', () => {
    const names = ['Head forward, °', ...NAMES.slice(1)];
    expect(minutesAsSpreadsheet([], { decimal: '.', names })).toContain('"Head forward, °",Time');
  });
});

describe('the minutes for programs', () => {
  it('are the same everywhere', () => {
    const [head, row] = rowsOf(minutesAsCsv(hours));
    expect(head).toMatch(/^day,time,utc,good_s,/);
    expect(row).toMatch(/^2026-11-27,02:05,2026-11-28T01:05:00.000Z,1.5,/);
  });
});
