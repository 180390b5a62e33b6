import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import { ROUTES } from '../../src/dashboard/route.ts';
import { EXTENSION } from './extension.ts';

/*
 * No text is cut off in any language. The browser at hand may know English alone, so each language takes the place of English in a
 * copy of the extension.
 */

/** Elements whose text does not fit into them, and what sticks out of the window. */
function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const hides = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
      const shown = element.clientWidth > 1 && element.textContent?.trim() !== '';
      return shown && hides && element.scrollWidth > element.clientWidth + 1;
    });
    const found = cut.map((element) => `${element.className}: ${element.textContent?.slice(0, 60)}`);
    return root.scrollWidth > root.clientWidth ? [...found, 'the page'] : found;
  });
}

describe.each(['de', 'es', 'fr', 'ja'])('in %s', (language) => {
  let folder: string;
  let browser: Launched;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-language-'));
    const locales = join(folder, '_locales');
    await cp(EXTENSION, folder, { recursive: true });
    await cp(join(locales, language, 'messages.json'), join(locales, 'en', 'messages.json'));
    browser = await launchChromium({ extension: folder, headless: true });
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });
  afterEach(async () => {
    for (const page of browser.context.pages().slice(1)) await page.close();
  });

  it('every page says what it says in that language, and none of it is cut off', async () => {
    const page = await browser.openPage('dashboard/index.html');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    for (const route of ROUTES) {
      await page.goto(`${page.url().replace(/#.*/, '')}#${route}`);
      await page.locator('main h1').first().waitFor();
      for (const width of [1280, 400]) {
        await page.setViewportSize({ width, height: 900 });
        expect([route, width, await findCutOff(page)]).toEqual([route, width, []]);
      }
    }
  });

  it('the popup holds its words', async () => {
    const popup = await browser.openPage('popup/index.html');
    await popup.setViewportSize({ width: 400, height: 600 });
    await popup.getByTestId('headline').waitFor();
    expect(await findCutOff(popup)).toEqual([]);
  });
});
