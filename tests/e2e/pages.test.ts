import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import { ROUTES } from '../../src/dashboard/route.ts';
import { findViolations } from './axe.ts';
import { EXTENSION } from './extension.ts';

/* Every page of the product as a new user finds it: from an empty profile, in light and dark, wide and narrow. */

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 400];

/** How far the page reaches beyond its window, in pixels: nobody should have to push it sideways. */
const sticksOut = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('every page', () => {
  let browser: Launched;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium({ extension: EXTENSION, headless: true });
    page = await browser.openPage('dashboard/index.html');
  });
  afterAll(() => browser.close());

  it.each(ROUTES)('%s can be read and used by everybody', async (route) => {
    await page.goto(`${page.url().replace(/#.*/, '')}#${route}`);
    await page.reload();
    await page.locator('main h1').first().waitFor();
    for (const colorScheme of SCHEMES) {
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect([route, colorScheme, width, await findViolations(page)]).toEqual([
          route,
          colorScheme,
          width,
          [],
        ]);
        expect([route, width, await sticksOut(page)]).toEqual([route, width, 0]);
      }
    }
  });

  it('the popup can be read and used by everybody', async () => {
    const popup = await browser.openPage('popup/index.html');
    await popup.getByTestId('headline').waitFor();
    for (const colorScheme of SCHEMES) {
      await popup.emulateMedia({ colorScheme });
      expect([colorScheme, await findViolations(popup)]).toEqual([colorScheme, []]);
    }
  });

  it('leads from the popup to the warning signs in one step, and to what the guide says in one', async () => {
    const popup = await browser.openPage('popup/index.html');
    const [doctor] = await Promise.all([
      browser.context.waitForEvent('page'),
      popup.getByTestId('doctor').click(),
    ]);
    await doctor.getByTestId('flag-chest_pain').waitFor();
    const again = await browser.openPage('popup/index.html');
    const [guide] = await Promise.all([
      browser.context.waitForEvent('page'),
      again.getByTestId('read-more').click(),
    ]);
    await guide.locator('[data-testid=entry]:focus').waitFor();
    expect(await guide.locator('[data-testid=entry]:focus').isVisible()).toBe(true);
  });
});
