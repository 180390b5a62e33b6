import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../src/dashboard/route.ts';
import { serialiseHistory } from '../../../src/history/export-file.ts';
import { press } from '../../../tools/browser/first-run-firefox.ts';
import { type LaunchedFirefox, launchFirefox } from '../../../tools/browser/launch-firefox.ts';
import { madeUpHistory } from '../../../tools/fixtures/made-up-history.ts';
import { until } from '../until.ts';
import { EXTENSION, goTo, told } from './firefox.ts';

/* Every page in Firefox, as a new user finds it; stored settings; import and export. */

const WIDTHS = [1280, 400];
const DAYS = 20;

describe('every page, in Firefox', () => {
  let firefox: LaunchedFirefox;
  let page: Page;
  let folder: string;

  const sticksOut = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const violations = () =>
    page.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-firefox-data-'));
    firefox = await launchFirefox({ extension: EXTENSION, headless: true, fakeCamera: true });
    page = await firefox.openPage('/dashboard/index.html');
    await page.evaluate(axe.source);
  });
  afterAll(async () => {
    await firefox?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(ROUTES)('%s is readable and accessible, wide and narrow', async (route) => {
    await goTo(page, route);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      expect([route, width, await sticksOut()]).toEqual([route, width, 0]);
    }
    expect([route, await violations()]).toEqual([route, []]);
  });

  it('stores a setting', async () => {
    await goTo(page, 'settings');
    await page.click('input[name=sensitivity][value=strict]');
    const stored = () =>
      page.evaluate(
        async () => (await chrome.storage.local.get('settings')).settings as { sensitivity?: string },
      );
    await until(async () => (await stored())?.sensitivity === 'strict');
    const again = await firefox.openPage('/dashboard/index.html#settings');
    await again.waitForSelector('input[name=sensitivity]');
    expect(await again.$eval('input[name=sensitivity][value=strict]', (each) => each.checked)).toBe(true);
  });

  it('imports a history, shows it, and exports the same', async () => {
    const clock = await page.evaluate(() => {
      const offsetMinutes = -new Date().getTimezoneOffset();
      return {
        offsetMinutes,
        today: new Date(Date.now() + offsetMinutes * 60_000).toISOString().slice(0, 10),
      };
    });
    const history = serialiseHistory(madeUpHistory(clock.today, DAYS, clock.offsetMinutes, true));
    await writeFile(join(folder, 'history.json'), history);
    await goTo(page, 'data');
    const field = await page.waitForSelector('[data-testid=import]');
    await (field as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(
      join(folder, 'history.json'),
    );
    await until(async () => (await told(page, 'import-outcome')).includes('Imported'));
    await goTo(page, 'week');
    await until(async () => page.evaluate(() => document.body.textContent?.includes('%') ?? false));
    await goTo(page, 'data');
    // The content of the download. Headless Firefox does not report downloads to automation.
    await page.evaluate(() => {
      const made = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        if (file instanceof Blob) Object.assign(globalThis, { saved: file.text() });
        return made(file);
      };
    });
    await press(page, 'export-json');
    await page.waitForFunction(() => 'saved' in globalThis);
    expect(await page.evaluate(() => (globalThis as unknown as { saved: Promise<string> }).saved)).toBe(
      history,
    );
  });

  it('cannot send anything anywhere, even if it tried', async () => {
    await expect(page.evaluate(() => fetch('https://example.com/').then(() => 'sent'))).rejects.toThrow();
  });
});
