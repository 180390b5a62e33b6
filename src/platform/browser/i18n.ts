import type messages from '../../../public/_locales/en/messages.json';
import { browser } from './browser.ts';
import { now } from './clock.ts';
import { clockInUse } from './customs.ts';
import { countsToTwelve } from './region.ts';

/** The keys of the English catalogue. A key without a text is a compile error. */
export type MessageKey = keyof typeof messages;

type StemOf<Key, End extends string> = Key extends `${infer Stem}${End}` ? Stem : never;

/** Keys that have a `_one` and an `_other`. */
export type CountKey = StemOf<MessageKey, '_one'> & StemOf<MessageKey, '_other'>;

/** Keys that have a `_title` and a `_text`. */
export type TitledKey = StemOf<MessageKey, '_title'> & StemOf<MessageKey, '_text'>;

/**
 * The text of a key in _locales, with $1, $2… replaced. A replacement may end in its own full stop ('22. Nov.', '4:17
 * a. m.'). At the end of a sentence one full stop is enough.
 */
export function text(key: MessageKey, ...substitutions: (string | number)[]): string {
  const message = browser.i18n.getMessage(key, substitutions.map(String)) || `[${key}]`;
  return message.replace(/(?<!\.)\.\.(?!\.)/g, '.');
}

/**
 * A text about a number of things, in the plural form of the language: the key's `_one` or `_other`. The number is $1;
 * more replacements follow.
 * English, German, Spanish, French and Japanese need no third form for whole numbers below a million.
 */
export function countText(key: CountKey, count: number, ...more: readonly (string | number)[]): string {
  const form = new Intl.PluralRules(language()).select(count) === 'one' ? 'one' : 'other';
  return text(`${key}_${form}`, count, ...more);
}

/**
 * The language of the texts, for Intl: plurals, dates, digits and numbers are parts of sentences in that language. It
 * is the browser's own tag if that is a variety of it, such as 'en-GB'. If there are no texts in the browser's
 * language, the texts are English.
 */
export function language(): string {
  const written = text('languageTag');
  const wanted = browser.i18n.getUILanguage().replaceAll('_', '-');
  return wanted.split('-')[0] === written ? wanted : written;
}

/** One calendar and one kind of digits for files and file names, whatever is usual in the region. */
const PLAIN = { calendar: 'gregory', numberingSystem: 'latn' } as const;

/** Whether times use a 12-hour clock: by the setting, or else as in the user's region. */
function isTwelveHourClock(): boolean {
  const clock = clockInUse();
  return clock === 'region' ? countsToTwelve() : clock === 'h12';
}

/**
 * The formatters made so far. Making one takes far longer than using it, and a page of a month writes hundreds of dates
 * and numbers.
 */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function remembered<F>(formats: Map<string, F>, about: readonly unknown[], make: () => F): F {
  const key = JSON.stringify(about);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = make();
  formats.set(key, made);
  return made;
}

/** Formats dates and times in the language of the texts, by the user's clock. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const clock =
    options.hour === undefined ? {} : isTwelveHourClock() ? { hour12: true } : { hourCycle: 'h23' as const };
  const [spoken, all] = [language(), { ...PLAIN, ...clock, ...options }];
  // Somebody may travel while a page is open.
  const zone = options.timeZone ?? new Date(now()).getTimezoneOffset();
  return remembered(dateFormats, [spoken, zone, all], () => new Intl.DateTimeFormat(spoken, all));
}

/** Formats numbers in the language of the texts. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const [spoken, all] = [language(), { numberingSystem: PLAIN.numberingSystem, ...options }];
  return remembered(numberFormats, [spoken, all], () => new Intl.NumberFormat(spoken, all));
}

/** Formats a list of words in the language of the texts: 'a, b, c', 'a, b und c', 'a、b、c'. */
export function listText(words: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction', style: 'narrow' }).format(words);
}
