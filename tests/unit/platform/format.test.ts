import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../src/platform/browser/browser.ts';
import { adoptCustoms } from '../../../src/platform/browser/customs.ts';
import { durationText, hourParts, hourSpanText, shareText } from '../../../src/platform/browser/format.ts';
import { dateFormat, numberFormat } from '../../../src/platform/browser/i18n.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

describe('durations in words', () => {
  it.each([
    [-5, '0 s'],
    [0, '0 s'],
    [59_400, '59 s'],
    [59_600, '1 min'],
    [89_000, '1 min'],
    [153_000, '3 min'],
    [3_569_000, '59 min'],
    [3_599_000, '1 h'],
    [3_600_000, '1 h'],
    [11_100_000, '3 h 5 min'],
  ])('%d ms', (ms, expected) => {
    expect(durationText(ms)).toBe(expected);
  });
});

describe('shares in words', () => {
  it.each([
    [0, '0%'],
    [0.845, '85%'],
    [0.998, '99%'],
    [1, '100%'],
  ])('%d', (share, expected) => {
    expect(shareText(share)).toBe(expected);
  });
});

describe('an hour of the day', () => {
  afterEach(() => adoptCustoms({ dayStartHour: 0, clock: 'region' }));

  it('is written by the clock in use, also before midnight and for a day that goes on after it', () => {
    adoptCustoms({ dayStartHour: 0, clock: 'h24' });
    expect([14, 23, 25].map((from) => hourSpanText(from))).toEqual([
      '14:00–\u206015:00',
      '23:00–\u206000:00',
      '01:00–\u206002:00',
    ]);
    adoptCustoms({ dayStartHour: 0, clock: 'h12' });
    expect(hourSpanText(14)).toMatch(/^2\s?–\u2060?\s?3\spm$/i);
  });

  it('has no place to break a line', () => {
    adoptCustoms({ dayStartHour: 0, clock: 'h12' });
    expect(hourSpanText(14)).not.toMatch(/[ \u2009]/);
    adoptCustoms({ dayStartHour: 0, clock: 'h24' });
    expect(hourSpanText(14)).not.toMatch(/[ \u2009]|–\d/);
  });
});

describe('an hour on a 12-hour clock, in parts', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    adoptCustoms({ dayStartHour: 0, clock: 'region' });
  });

  it.each([
    ['en', '9', 'am', false],
    ['es', '9', 'a. m.', false],
    ['ja', '9時', '午前', true],
  ])('%s', (language, number, half, halfComesFirst) => {
    vi.spyOn(browser.i18n, 'getMessage').mockReturnValue(language);
    adoptCustoms({ dayStartHour: 0, clock: 'h12' });
    const parts = hourParts(9);
    expect({ ...parts, half: parts.half?.replace(/\s/gu, ' ').toLowerCase() }).toEqual({
      number,
      half,
      halfComesFirst,
    });
  });

  it('has no half on a 24-hour clock', () => {
    adoptCustoms({ dayStartHour: 0, clock: 'h24' });
    expect(hourParts(14)).toEqual({ number: '14', half: null, halfComesFirst: false });
  });
});

describe('the formatters', () => {
  it('are made once for the same options, and again after the clock was changed', () => {
    const options = { hour: 'numeric', minute: '2-digit' } as const;
    adoptCustoms({ dayStartHour: 0, clock: 'h24' });
    const first = dateFormat(options);
    expect(dateFormat({ ...options })).toBe(first);
    adoptCustoms({ dayStartHour: 0, clock: 'h12' });
    expect(dateFormat(options)).not.toBe(first);
    expect(numberFormat({ style: 'percent' })).toBe(numberFormat({ style: 'percent' }));
    adoptCustoms({ dayStartHour: 0, clock: 'region' });
  });
});
