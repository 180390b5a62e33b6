import type messages from '../../../public/_locales/en/messages.json';
import { browser } from './browser.ts';
import { clockInUse } from './customs.ts';
import { countsToTwelve } from './region.ts';

/** The keys of the English catalogue: a key without a text doesn't compile. */
export type MessageKey = keyof typeof messages;

type StemOf<Key, End extends string> = Key extends `${infer Stem}${End}` ? Stem : never;

/** Keys that have a `_one` and an `_other`. */
export type CountKey = StemOf<MessageKey, '_one'> & StemOf<MessageKey, '_other'>;

/** Keys that have a `_title` and a `_text`. */
export type TitledKey = StemOf<MessageKey, '_title'> & StemOf<MessageKey, '_text'>;

/**
 * The text of _locales by its key, with $1, $2… put in. What is put in may end in a full stop of its own ('22. Nov.', '4:17 a. m.'), and
 * one is enough at the end of a sentence.
 */
export function text(key: MessageKey, ...substitutions: (string | number)[]): string {
  const message = browser.i18n.getMessage(key, substitutions.map(String)) || `[${key}]`;
  return message.replace(/(?<!\.)\.\.(?!\.)/g, '.');
}

/**
 * A text about so many of something, in the plural form that the language has for the number: the key's `_one`, or its `_other`.
 * The number is $1. English, German, Spanish, French and Japanese need no third form for whole numbers below a million.
 */
export function countText(key: CountKey, count: number): string {
  const form = new Intl.PluralRules(language()).select(count) === 'one' ? 'one' : 'other';
  return text(`${key}_${form}`, count);
}

/**
 * The language that the texts are in, for Intl: plurals, dates, digits and numbers stand in sentences of that language. The browser's own
 * tag where it's a variety of it, as 'en-GB'. A browser in a language that there are no texts in shows English ones.
 */
export function language(): string {
  const written = text('languageTag');
  const wanted = browser.i18n.getUILanguage().replaceAll('_', '-');
  return wanted.split('-')[0] === written ? wanted : written;
}

/** One calendar and one kind of digits, as files and file names have them, whatever is usual in the region. */
const PLAIN = { calendar: 'gregory', numberingSystem: 'latn' } as const;

/** Whether times of day count to twelve: by the setting, or else as in the user's region. */
function isTwelveHourClock(): boolean {
  const clock = clockInUse();
  return clock === 'region' ? countsToTwelve() : clock === 'h12';
}

/** Writes dates and times in the language of the texts, by the user's clock. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const clock =
    options.hour === undefined ? {} : isTwelveHourClock() ? { hour12: true } : { hourCycle: 'h23' as const };
  return new Intl.DateTimeFormat(language(), { ...PLAIN, ...clock, ...options });
}

/** Writes numbers in the language of the texts. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return new Intl.NumberFormat(language(), { numberingSystem: PLAIN.numberingSystem, ...options });
}

/** Lists words as the language of the texts does: 'a, b, c', 'a, b und c', 'a、b、c'. */
export function listText(words: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction', style: 'narrow' }).format(words);
}
