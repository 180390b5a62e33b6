import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';

/**
 * Ends a browser, and waits until it has ended. After 5 s puppeteer kills Firefox and does not wait for that. A new one
 * with the same profile would meet the old one.
 */
export async function endBrowser(browser: Pick<Browser, 'process' | 'close'>): Promise<void> {
  const running = browser.process();
  const runs = running !== null && running.exitCode === null && running.signalCode === null;
  const ended = runs ? once(running, 'exit') : null;
  await browser.close();
  await ended;
}
