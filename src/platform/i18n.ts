import { browser } from './browser.ts';

/**
 * The text of _locales by its key, with $1, $2… put in. A key without a text is a defect: it comes back in brackets, so
 * that it is seen.
 */
export function text(key: string, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || `[${key}]`;
}

/**
 * A text about so many of something, in the plural form that the language has for the number: the key's `_one`, or its `_other`.
 * The number is $1. English, German, Spanish, French and Japanese need no third form for whole numbers below a million.
 */
export function countText(key: string, count: number): string {
  const form = new Intl.PluralRules(language()).select(count) === 'one' ? 'one' : 'other';
  return text(`${key}_${form}`, count);
}

/** The language of the interface, for Intl. */
export function language(): string {
  return browser.i18n.getUILanguage();
}
