import { browser } from './browser.ts';

/**
 * The text of _locales by its key, with $1, $2… put in. A key without a text is a defect: it comes back in brackets, so
 * that it is seen.
 */
export function text(key: string, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || `[${key}]`;
}

/** The language of the interface, for Intl. */
export function language(): string {
  return browser.i18n.getUILanguage();
}
