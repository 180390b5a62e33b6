import type { Browser } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';

/** Firefox as puppeteer sees it inside, for what it has no call for. */
export function bidiOf(browser: Browser): BidiBrowser {
  if (!(browser instanceof BidiBrowser)) throw new Error('This browser is not driven by BiDi.');
  return browser;
}

/** Firefox's own windows instead of the tabs in them. */
const OWN_WINDOWS = { 'moz:scope': 'chrome' };

/** Runs an expression with the rights of Firefox itself, and waits for its promise. */
export async function runAsFirefox(browser: Browser, expression: string): Promise<void> {
  const { connection } = bidiOf(browser);
  const { result: tree } = await connection.send('browsingContext.getTree', { maxDepth: 0, ...OWN_WINDOWS });
  const [ownWindow] = tree.contexts;
  if (ownWindow === undefined) throw new Error('Firefox has no window.');
  const target = { context: ownWindow.context };
  const { result } = await connection.send('script.evaluate', { expression, awaitPromise: true, target });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
}
