import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROUTES, type Route } from '../src/dashboard/route.ts';
import { serialiseHistory } from '../src/history/export-file.ts';
import { weekdayOf } from '../src/history/local-day.ts';
import { runFirstRun } from '../tools/browser/first-run.ts';
import { copyInLanguage } from '../tools/browser/in-language.ts';
import { type Launched, launchChromium } from '../tools/browser/launch.ts';
import { madeUpHistory } from '../tools/fixtures/made-up-history.ts';
import { buildExtension } from './build.ts';
import { shootPopupStates } from './screenshots/popup-states.ts';
import { shootPage, shootPopup } from './screenshots/shoot.ts';
import { renderDemoClip } from './start/demo-clip.ts';

/*
 * Takes pictures of every page and of the popup's states, wide and narrow, light and dark: before the first run, with
 * an empty history, and with one of two months. A simulated person sits before the webcam.
 */

const USAGE = 'usage: npm run screenshots -- FOLDER [--language en|de|es|fr|ja]';
const DAYS = 60;
/** A page's picture leaves out a scrollbar's width, but the page isn't laid out again for it. */
const HIDE_SCROLLBARS = ['--hide-scrollbars'];
const FIRST: readonly Route[] = ['welcome'];
/** Pages that look different without a history. */
const EMPTY: readonly Route[] = ['today', 'week', 'month', 'recordings'];

async function shootRoutes(page: Page, routes: readonly Route[], folder: string, kind = ''): Promise<void> {
  for (const route of routes) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, route);
    await shootPage(page, folder, `${kind}${route}`);
  }
}

async function importHistory(page: Page): Promise<void> {
  const now = new Date();
  const offsetMinutes = -now.getTimezoneOffset();
  const today = new Date(now.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 10);
  const history = serialiseHistory(madeUpHistory(today, DAYS, offsetMinutes, weekdayOf(today) >= 5));
  await page.evaluate(() => {
    location.hash = 'data';
  });
  const file = { name: 'history.json', mimeType: 'application/json', buffer: Buffer.from(history) };
  await page.getByTestId('import').setInputFiles(file);
  // While it is being read, the words end with an ellipsis, in every language.
  await page.getByTestId('import-outcome').filter({ hasText: /[^…]$/ }).waitFor({ timeout: 60_000 });
}

async function shootAll(browser: Launched, folder: string): Promise<void> {
  const first = await browser.openPage('dashboard/index.html#welcome');
  await shootRoutes(first, FIRST, folder);
  await first.close();
  const popup = await browser.openPage('popup/index.html');
  await shootPopup(popup, folder, 'new');
  await popup.close();
  const page = await runFirstRun(browser);
  await shootPage(page, folder, 'done');
  await shootRoutes(page, EMPTY, folder, 'empty-');
  await importHistory(page);
  // Once calibrated, the welcome leads to the day.
  const pages = ROUTES.filter((route) => !FIRST.includes(route));
  await shootRoutes(page, pages, folder);
  await shootPopupStates(browser, folder);
}

async function main(words: readonly string[]): Promise<void> {
  const languageAt = words.indexOf('--language');
  const language = languageAt < 0 ? 'en' : words[languageAt + 1];
  const folder = words.find(
    (word, index) => !word.startsWith('--') && (languageAt < 0 || index !== languageAt + 1),
  );
  if (folder === undefined || language === undefined) throw new Error(USAGE);
  await mkdir(folder, { recursive: true });
  const [built, clip] = [await buildExtension(), await renderDemoClip()];
  const copies = await mkdtemp(join(tmpdir(), 'plumbline-language-'));
  const extension = await copyInLanguage(built, language, join(copies, language));
  const browser = await launchChromium({
    extension,
    headless: true,
    clip: clip.path,
    extraArgs: HIDE_SCROLLBARS,
  });
  try {
    await shootAll(browser, folder);
    console.log(`Pictures are in ${folder}.`);
  } finally {
    await browser.close();
    await rm(copies, { recursive: true });
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
