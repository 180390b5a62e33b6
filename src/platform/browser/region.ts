/*
 * Customs that depend on where the user is, not on the language of the texts: the first day of the week, the clock,
 * inches. The region is that of the browser's language, or of the first of the user's languages that names one.
 */

import { WEEKDAYS } from '../../history/local-day.ts';
import { browser } from './browser.ts';

type Weekday = (typeof WEEKDAYS)[number];

/**
 * Regions whose week doesn't begin on Monday, from CLDR (supplemental/weekData). For browsers without
 * `Locale.getWeekInfo`.
 */
const WEEK_FROM_SUNDAY = new Set(
  (
    'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT ' +
    'PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'
  ).split(' '),
);
const WEEK_FROM_SATURDAY = new Set('AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '));

/** Numbers for medical emergencies, by region (national authorities; EU Directive 2018/1972 for 112). */
const EMERGENCY_NUMBERS: Readonly<Record<string, string>> = {
  '101': 'IL',
  '106': 'PE',
  '111': 'NZ',
  '112': 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK TR IN UA',
  '119': 'JP KR TW',
  '120': 'CN',
  '123': 'CO',
  '131': 'CL',
  '144': 'CH',
  '192': 'BR',
  '911': 'US CA MX AR UY PY EC CR PA DO PR PH',
  '995': 'SG',
  '999': 'GB HK MY',
  '000': 'AU',
};

/** Regions that measure lengths in inches: those to which CLDR assigns US units. */
const IN_INCHES = new Set(['US', 'LR', 'MM']);

function readLocale(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}

function browserLanguage(): string {
  return browser.i18n.getUILanguage().replaceAll('_', '-');
}

/** The browser's language and the user's other languages, in order of preference. */
function languages(): readonly string[] {
  return [browserLanguage(), ...(typeof navigator === 'undefined' ? [] : (navigator.languages ?? []))];
}

/** The first of the user's languages that names a region, such as 'de-AT'; if none does, that of the browser. */
function regionalLanguage(): string {
  return languages().find((tag) => readLocale(tag)?.region !== undefined) ?? browserLanguage();
}

/**
 * The user's region, such as 'US'. If no language names one, the region in which the browser's language is mostly
 * spoken.
 */
function regionInUse(): string | null {
  return readLocale(regionalLanguage())?.maximize().region ?? null;
}

interface WeekInfo {
  /** 1 for Monday to 7 for Sunday. */
  readonly firstDay: number;
}
interface LocaleWithWeek {
  getWeekInfo?(): WeekInfo;
  readonly weekInfo?: WeekInfo;
}

function firstDayKnown(region: string): number | null {
  const locale = readLocale(`und-${region}`) as LocaleWithWeek | null;
  const info = locale?.getWeekInfo?.() ?? locale?.weekInfo;
  return info === undefined ? null : (info.firstDay + 6) % 7;
}

/** By the table only. */
export function firstDayByTable(region: string | null): number {
  if (region === 'MV') return 4;
  if (region !== null && WEEK_FROM_SUNDAY.has(region)) return 6;
  return region !== null && WEEK_FROM_SATURDAY.has(region) ? 5 : 0;
}

/** The first day of the user's week, 0 for Monday to 6 for Sunday. */
export function firstWeekday(): number {
  const region = regionInUse();
  return (region === null ? null : firstDayKnown(region)) ?? firstDayByTable(region);
}

/** The days of the week in the order of the user's week, each as 0 for Monday to 6 for Sunday. */
export function weekdaysInOrder(): Weekday[] {
  const first = firstWeekday();
  return [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, first)];
}

/** By language, whether its clock counts to twelve: finding out takes long, and every time of day needs it. */
const twelveByLanguage = new Map<string, boolean>();

/** Whether the user's region uses a 12-hour clock. */
export function countsToTwelve(): boolean {
  const spoken = regionalLanguage();
  const known = twelveByLanguage.get(spoken);
  if (known !== undefined) return known;
  const { hourCycle } = new Intl.DateTimeFormat(spoken, { hour: 'numeric' }).resolvedOptions();
  const found = hourCycle === 'h12' || hourCycle === 'h11';
  twelveByLanguage.set(spoken, found);
  return found;
}

/** Whether the user measures in inches. */
export function measuresInInches(): boolean {
  const region = regionInUse();
  return region !== null && IN_INCHES.has(region);
}

/**
 * The decimal sign that the user's spreadsheet expects, for the digits 0 to 9. It depends on the region. With their own
 * digits Arabic and Persian have a sign that no spreadsheet reads beside these.
 */
export function decimalSign(): string {
  const parts = new Intl.NumberFormat(regionalLanguage(), { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** The number to call in a medical emergency where the user is; null where that isn't known. */
export function emergencyNumber(region: string | null = regionInUse()): string | null {
  const entries = Object.entries(EMERGENCY_NUMBERS);
  return entries.find(([, regions]) => region !== null && regions.split(' ').includes(region))?.[0] ?? null;
}
