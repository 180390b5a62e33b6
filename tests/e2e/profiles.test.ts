import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { changeExtension } from '../../tools/browser/chrome-extensions.ts';
import type { Launched } from '../../tools/browser/launch.ts';
import { endAlert, raiseAlert } from './alert.ts';
import {
  changeSettings,
  countHosts,
  hostIsOpen,
  readStored,
  readStores,
  readToday,
  showing,
  turnOff,
} from './extension.ts';
import { copyWithHostPermission, type PageServer, servePage } from './in-page.ts';
import { step } from './step.ts';
import { until } from './until.ts';
import { watchClip } from './watch.ts';

/* Separation of data: two people at one machine, and the windows of one person, including a private one. */

describe('two profiles at once', () => {
  it('watch what each sees, share neither time nor settings, and stop independently', async () => {
    const [somebody, nobody] = await Promise.all([watchClip('upright'), watchClip('emptyChair')]);
    onTestFinished(async () => {
      await Promise.all([somebody.browser.close(), nobody.browser.close()]);
    });
    await changeSettings(somebody.popup, { volume: 0.5 });
    await until(async () => (await readToday(nobody.popup)).awayMs > 0, 20);
    await until(async () => {
      const { awayMs, goodMs, unknownMs, badMs } = await readToday(somebody.popup);
      expect(awayMs).toBe(0);
      return goodMs + badMs + unknownMs > 0;
    }, 20);
    const { goodMs, badMs } = await readToday(nobody.popup);
    expect(goodMs + badMs).toBe(0);
    expect(await readStored(somebody.browser, 'local', 'settings')).toMatchObject({ volume: 0.5 });
    expect(await readStored(nobody.browser, 'local', 'settings')).toMatchObject({ volume: 0.25 });
    await turnOff(somebody.popup);
    await until(async () => !(await hostIsOpen(somebody.browser)));
    expect(await hostIsOpen(nobody.browser)).toBe(true);
    expect(await countHosts(nobody.browser)).toBe(1);
  });
});

describe('the windows of one profile, including a private one', () => {
  let folder: string;
  let server: PageServer;
  let browser: Launched;
  let page: Page;

  /**
   * In how many tabs of each window something of ours is shown. What we show is a popover at the end of the document.
   */
  async function cardsByWindow(): Promise<{ incognito: boolean; cards: number }[]> {
    const worker = await browser.serviceWorker();
    return worker.evaluate(async (url) => {
      const tabs = (await chrome.tabs.query({})).filter((tab) => tab.url?.startsWith(url));
      return Promise.all(
        tabs.map(async ({ id = -1, incognito }) => {
          const [answer] = await chrome.scripting.executeScript({
            target: { tabId: id },
            func: () => document.querySelectorAll('html > div[popover]').length,
          });
          return { incognito, cards: answer?.result ?? -1 };
        }),
      );
    }, server.url);
  }

  async function openWindow(incognito: boolean): Promise<void> {
    const worker = await browser.serviceWorker();
    await worker.evaluate(
      ([url, hidden]) => chrome.windows.create({ url, incognito: hidden, focused: true }),
      [`${server.url}?${incognito ? 'private' : 'second'}`, incognito] as const,
    );
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
    server = await servePage('<!doctype html><title>Work</title><p>Some work.');
    const extension = await copyWithHostPermission(folder);
    ({ browser } = await watchClip('upright', { extension, settings: { card: true, cardAfterSeconds: 0 } }));
    await changeExtension(browser, { incognitoAccess: true });
    await until(() => hostIsOpen(browser));
    page = await browser.openPage('popup/index.html');
    await openWindow(false);
    await openWindow(true);
    await until(async () => (await cardsByWindow()).length === 2);
  });
  afterEach(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('show one alert, in the window in use, and store nothing about what is open in them', async () => {
    await raiseAlert(page);
    await step('one alert, in the window in use', async () => {
      await until(async () => (await cardsByWindow()).some(({ cards }) => cards > 0));
      expect(await cardsByWindow()).toEqual(
        expect.arrayContaining([
          { incognito: true, cards: 1 },
          { incognito: false, cards: 0 },
        ]),
      );
      await expect.poll(async () => (await showing(browser)).notifications).toBe(1);
      expect(await countHosts(browser)).toBe(1);
    });
    await step('nothing stored', async () => {
      const worker = await browser.serviceWorker();
      const stored = await worker.evaluate(async () => [
        await chrome.storage.local.get(),
        await chrome.storage.session.get(),
      ]);
      const stores = [
        'hours',
        'stretches',
        'alerts',
        'episodes',
        'sessions',
        'diary',
        'choices',
        'unreadable',
      ];
      const kept = JSON.stringify([stored, await page.evaluate(readStores, stores)]);
      expect(kept).toContain('slouch');
      expect(kept).not.toContain('127.0.0.1');
      expect(kept).not.toContain('private');
    });
    await step('withdrawn when the user sits up', async () => {
      await endAlert(page, 'left');
      await until(async () => (await cardsByWindow()).every(({ cards }) => cards === 0));
    });
  });
});
