import type { Browser } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';

/** Firefox as puppeteer sees it inside, for what it has no call for. */
export function bidiOf(browser: Browser): BidiBrowser {
  if (!(browser instanceof BidiBrowser)) throw new Error('This browser is not driven by BiDi.');
  return browser;
}
