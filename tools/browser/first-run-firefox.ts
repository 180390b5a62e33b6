import type { Page } from 'puppeteer-core';
import type { LaunchedFirefox } from './launch-firefox.ts';

/** The page that opens by itself on install. */
const FIRST_RUN = '/dashboard/index.html';

/** Presses a button once it exists. */
export async function press(page: Page, testId: string): Promise<void> {
  const selector = `[data-testid=${testId}]`;
  await page.waitForSelector(selector, { timeout: 30_000 });
  await page.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), selector);
}

/** Goes through the first run as a new user would, until the watch has started. */
export async function firstRunInFirefox(firefox: LaunchedFirefox): Promise<Page> {
  const page = await firefox.waitForPage(FIRST_RUN);
  await press(page, 'open-camera');
  await press(page, 'calibrate');
  await press(page, 'show-skip-all');
  await page.waitForSelector('[data-testid=done]', { timeout: 60_000 });
  return page;
}
