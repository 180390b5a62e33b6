import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bidiOf } from '../../../tools/browser/bidi.ts';
import { type LaunchedFirefox, launchFirefox } from '../../../tools/browser/launch-firefox.ts';
import { until } from '../until.ts';
import { EXTENSION } from './firefox.ts';

/*
 * While Firefox starts, puppeteer lists its tabs and then subscribes to new ones. A page of the extension that opens in
 * between is never announced. The restart tests wait for such a page.
 */

const LATE_PAGE = '/camera/sidebar.html';
/** The events that puppeteer subscribes to as it connects. */
const ANNOUNCED = { events: ['browsingContext'] as [string] };

let firefox: LaunchedFirefox;
let popup: Page;

beforeAll(async () => {
  firefox = await launchFirefox({ extension: EXTENSION, headless: true, fakeCamera: true });
  popup = await firefox.openPage('/popup/index.html');
});
afterAll(async () => {
  await firefox?.close();
});

/** Opens a tab as the extension does, and waits until it has loaded. */
async function openTab(path: string): Promise<void> {
  await popup.evaluate((url) => void chrome.tabs.create({ url, active: false }), path);
  await until(() =>
    popup.evaluate(
      async (end) => (await chrome.tabs.query({ status: 'complete' })).some(({ url }) => url?.endsWith(end)),
      path,
    ),
  );
}

it('a page that opens before puppeteer has subscribed is found', async () => {
  const { connection } = bidiOf(firefox.browser);
  await connection.send('session.unsubscribe', ANNOUNCED);
  await openTab(LATE_PAGE);
  await connection.send('session.subscribe', ANNOUNCED);
  const before = (await firefox.browser.pages()).length;
  const page = await firefox.waitForPage(LATE_PAGE);
  expect(await page.evaluate(() => location.pathname)).toBe(LATE_PAGE);
  expect(await firefox.browser.pages()).toHaveLength(before + 1);
  // Looking again announces no page twice.
  await firefox.waitForPage(LATE_PAGE);
  expect(await firefox.browser.pages()).toHaveLength(before + 1);
});
