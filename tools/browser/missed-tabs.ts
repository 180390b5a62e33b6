import type { Browser } from 'puppeteer-core';
import { bidiOf } from './bidi.ts';

/**
 * Makes Firefox's tabs known that were never announced. Puppeteer lists the tabs first and subscribes to new ones
 * afterwards. Firefox then makes up for those that opened in between, but not for pages of extensions. On a busy
 * machine, the camera's tab opens in between.
 */
export async function findMissedTabs(browser: Browser): Promise<void> {
  const firefox = bidiOf(browser);
  const { result } = await firefox.connection.send('browsingContext.getTree', {});
  const tabs = firefox.browserContexts().flatMap(({ userContext }) => [...userContext.browsingContexts]);
  const known = new Set(tabs.map(({ id }) => id));
  for (const tab of result.contexts)
    if (!known.has(tab.context)) firefox.connection.emit('browsingContext.contextCreated', tab);
}
