import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { adoptCustoms } from '../../../src/platform/browser/customs.ts';
import {
  clockText,
  cmFrom,
  dayText,
  fullHourText,
  lengthInput,
  lengthText,
  shareText,
} from '../../../src/platform/browser/format.ts';
import { countText, language } from '../../../src/platform/browser/i18n.ts';
import {
  countsToTwelve,
  decimalSign,
  emergencyNumber,
  firstDayByTable,
  firstWeekday,
  weekdaysInOrder,
} from '../../../src/platform/browser/region.ts';
import { DEFAULT_SETTINGS } from '../../../src/state/settings.ts';

const world = vi.hoisted(() => ({ ui: 'en' }));
vi.mock('../../../src/platform/browser/browser.ts', async () => {
  const { browser } = await import('../ui/fake-browser.ts');
  return { browser: { ...browser, i18n: { ...browser.i18n, getUILanguage: () => world.ui } } };
});

const AT = new Date(2026, 10, 22, 14, 5).getTime();
/** A narrow no-break space precedes AM and PM. */
const plain = (written: string) => written.replace(/\s/g, ' ');

beforeEach(() => vi.stubGlobal('navigator', { languages: [] }));
afterEach(() => {
  adoptCustoms(DEFAULT_SETTINGS);
  vi.unstubAllGlobals();
});

describe('a browser in a language without texts', () => {
  it.each([
    'ru',
    'uk',
    'hr',
    'lt',
    'lv',
    'pt-BR',
    'hi',
    'ar',
    'ar-EG',
    'fa',
    'th',
    'he',
    'zh-TW',
    'zh-CN',
    'pl',
    'ko',
    'vi',
    'id',
    'tr',
  ])('%s: English sentences have English plurals, dates, digits and shares', (ui) => {
    world.ui = ui;
    expect(language()).toBe('en');
    expect([1, 21, 0, 101].map((count) => countText('durationMinutes', count))).toEqual([
      '1 minute',
      '21 minutes',
      '0 minutes',
      '101 minutes',
    ]);
    expect(dayText(AT)).toBe('Nov 22');
    expect(shareText(0.85)).toBe('85%');
    expect(plain(clockText(AT))).toMatch(/^(14:05|2:05 PM)$/);
  });
});

describe('the clock', () => {
  it.each([
    ['en-US', '2:05 PM'],
    ['en-GB', '14:05'],
    ['de', '14:05'],
    ['ko', '2:05 PM'],
  ])('depends on the region: %s', (ui, expected) => {
    world.ui = ui;
    expect(plain(clockText(AT))).toBe(expected);
    expect(countsToTwelve()).toBe(expected.endsWith('PM'));
  });

  it('follows the setting, if the user has chosen', () => {
    world.ui = 'en-US';
    adoptCustoms({ ...DEFAULT_SETTINGS, clock: 'h24' });
    expect([clockText(AT), fullHourText(0)]).toEqual(['14:05', '00:00']);
    world.ui = 'en-GB';
    adoptCustoms({ ...DEFAULT_SETTINGS, clock: 'h12' });
    expect(plain(clockText(AT)).toLowerCase()).toBe('2:05 pm');
  });
});

describe('the week', () => {
  it.each([
    ['en-US', 6],
    ['ja', 6],
    ['pt-BR', 6],
    ['he', 6],
    ['en-GB', 0],
    ['de', 0],
    ['fr-CA', 6],
    ['ar-EG', 5],
    ['fa', 5],
  ])('of %s begins on day %d', (ui, first) => {
    world.ui = ui;
    expect(firstWeekday()).toBe(first);
    expect(weekdaysInOrder()[0]).toBe(first);
    expect([...weekdaysInOrder()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('depends on the first of the user’s languages that names a region', () => {
    world.ui = 'en';
    vi.stubGlobal('navigator', { languages: ['en', 'de-AT', 'en-US'] });
    expect(firstWeekday()).toBe(0);
  });

  it('uses a table if the browser has no such function; the table agrees with this browser', () => {
    for (const region of [
      'US',
      'DE',
      'GB',
      'FR',
      'JP',
      'BR',
      'EG',
      'IR',
      'IL',
      'IN',
      'CN',
      'MV',
      'PL',
      'MX',
    ]) {
      const known = new Intl.Locale(`und-${region}`) as unknown as { weekInfo?: { firstDay: number } };
      if (known.weekInfo !== undefined)
        expect([region, firstDayByTable(region)]).toEqual([region, (known.weekInfo.firstDay + 6) % 7]);
    }
  });
});

describe('lengths', () => {
  it.each([
    ['en-US', 4, '1.6 in'],
    ['en-US', 61, '24 in'],
    ['en-GB', 4, '4 cm'],
    ['de', 61, '61 cm'],
  ])('in %s', (ui, cm, expected) => {
    world.ui = ui;
    expect(plain(lengthText(cm))).toBe(expected);
  });

  it.each([
    ['en-US', 70, 177.8, 79],
    ['de', 70, 70, 200],
  ])('are typed in the unit of %s', (ui, typed, cm, mostInput) => {
    world.ui = ui;
    expect(cmFrom(typed)).toBeCloseTo(cm);
    expect(lengthInput(200)).toBe(mostInput);
  });
});

describe('the decimal sign of a spreadsheet', () => {
  it.each([
    ['en-US', '.'],
    ['de', ','],
    ['pt-BR', ','],
    ['ja', '.'],
    ['de-CH', '.'],
    ['ar-EG', '.'],
    ['ar-MA', ','],
    ['fa', '.'],
  ])('in %s is %s', (ui, expected) => {
    world.ui = ui;
    expect(decimalSign()).toBe(expected);
  });

  it('depends on the same region as week and clock', () => {
    world.ui = 'en';
    vi.stubGlobal('navigator', { languages: ['en', 'de-AT', 'en-US'] });
    expect(decimalSign()).toBe(',');
    expect(clockText(AT)).toBe('14:05');
    expect(language()).toBe('en');
  });
});

describe('the number for emergencies', () => {
  it.each([
    ['US', '911'],
    ['GB', '999'],
    ['DE', '112'],
    ['FR', '112'],
    ['AU', '000'],
    ['IN', '112'],
    ['JP', '119'],
    ['CO', '123'],
    ['XK', null],
    [null, null],
  ])('in %s is %s', (region, number) => {
    expect(emergencyNumber(region)).toBe(number);
  });
});
