import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { LaunchedFirefox } from './launch-firefox.ts';

const FIRST_RUN = '/dashboard/index.html';
const SOON_MS = 20_000;

/** Presses a button, as soon as it is there. */
export async function press(page: Page, testId: string): Promise<void> {
  const selector = `[data-testid=${testId}]`;
  await page.waitForSelector(selector, { timeout: 30_000 });
  await page.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), selector);
}

/** The page that opens by itself on install. */
async function findFirstRunPage({ findPage }: LaunchedFirefox): Promise<Page> {
  const deadline = Date.now() + SOON_MS;
  while (Date.now() < deadline) {
    const page = await findPage(FIRST_RUN);
    if (page !== null) return page;
    await pause(200);
  }
  throw new Error('No first page has opened.');
}

/** Goes through the first run as a new user would, up to the start of the watching. */
export async function firstRunInFirefox(firefox: LaunchedFirefox): Promise<Page> {
  const page = await findFirstRunPage(firefox);
  await press(page, 'open-camera');
  await press(page, 'calibrate');
  await page.waitForSelector('[data-testid=done]', { timeout: 60_000 });
  return page;
}
