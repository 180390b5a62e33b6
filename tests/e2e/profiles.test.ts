import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFirstRun } from '../../scripts/browser/first-run.ts';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import { DEFAULT_SETTINGS } from '../../src/platform/settings.ts';
import { renderClip } from '../simulator/clip.ts';
import { changeExtension } from './chrome-extensions.ts';
import { EXTENSION, hostIsOpen, readStores, readToday, showing, startWatching, until } from './extension.ts';
import { copyWithHostPermission, type PageServer, servePage } from './in-page.ts';
import { renderSlouchClip, renderUprightClip, seedBaseline } from './scene.ts';

/* Whose is what: two people at one machine, and the windows of one of them, a private one among them. */

async function renderEmptyChair(): Promise<string> {
  const options = { person: 'A', camera: 'laptop', timeline: 'away:20', fps: 5, format: 'y4m' } as const;
  return (await renderClip(options)).path;
}

async function watch(clip: string): Promise<{ browser: Launched; popup: Page }> {
  const browser = await launchChromium({ extension: EXTENSION, headless: true, clip });
  await seedBaseline(browser);
  const popup = await browser.openPage('popup/index.html');
  await startWatching(popup);
  await until(() => hostIsOpen(browser), 10);
  return { browser, popup };
}

async function countHosts(browser: Launched): Promise<number> {
  const worker = await browser.serviceWorker();
  return worker.evaluate(
    async () =>
      (
        await chrome.runtime.getContexts({
          contextTypes: ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType],
        })
      ).length,
  );
}

describe('two profiles at once', () => {
  let somebody: Awaited<ReturnType<typeof watch>>;
  let nobody: Awaited<ReturnType<typeof watch>>;

  beforeAll(async () => {
    somebody = await watch(await renderUprightClip(20));
    nobody = await watch(await renderEmptyChair());
  });
  afterAll(async () => {
    await somebody?.browser.close();
    await nobody?.browser.close();
  });

  it('watch what each sees, and share neither time nor settings', async () => {
    const settings = { ...DEFAULT_SETTINGS, volume: 0.25 };
    await somebody.popup.evaluate(
      (changed) =>
        chrome.runtime.sendMessage({ name: 'pageToBackground.changeSettings', data: { settings: changed } }),
      settings,
    );
    await until(async () => (await readToday(nobody.popup)).awayMs > 0, 45);
    await until(async () => {
      const { awayMs, goodMs, unknownMs, badMs } = await readToday(somebody.popup);
      expect(awayMs).toBe(0);
      return goodMs + badMs + unknownMs > 0;
    }, 30);
    const { goodMs, badMs } = await readToday(nobody.popup);
    expect(goodMs + badMs).toBe(0);
    const stored = await (await nobody.browser.serviceWorker()).evaluate(() =>
      chrome.storage.local.get('settings'),
    );
    expect(stored).toEqual({});
  });

  it('stop each for itself', async () => {
    await somebody.popup.getByTestId('stop').click();
    await until(async () => !(await hostIsOpen(somebody.browser)), 10);
    expect(await hostIsOpen(nobody.browser)).toBe(true);
    expect(await countHosts(nobody.browser)).toBe(1);
  });
});

describe('the windows of one profile, a private one among them', () => {
  let folder: string;
  let server: PageServer;
  let browser: Launched;
  let page: Page;

  /** In how many tabs of each window something of ours is shown: what we show is a popover, at the end of the document. */
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

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
    server = await servePage('<!doctype html><title>Work</title><p>Some work.');
    browser = await launchChromium({
      extension: await copyWithHostPermission(folder),
      headless: true,
      clip: await renderSlouchClip(),
    });
    await changeExtension(browser, { incognitoAccess: true });
    page = await runFirstRun(browser);
    const settings = { ...DEFAULT_SETTINGS, tooLong: 'quick' as const, card: true };
    await page.evaluate(
      (changed) =>
        chrome.runtime.sendMessage({ name: 'pageToBackground.changeSettings', data: { settings: changed } }),
      settings,
    );
    await openWindow(false);
    await openWindow(true);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('show one alert, in the window that is looked at', async () => {
    await until(async () => (await showing(browser)).badge === '!', 60);
    await until(async () => (await cardsByWindow()).some(({ cards }) => cards > 0), 10);
    expect(await cardsByWindow()).toEqual(
      expect.arrayContaining([
        { incognito: true, cards: 1 },
        { incognito: false, cards: 0 },
      ]),
    );
    await expect.poll(async () => (await showing(browser)).notifications).toBe(1);
    expect(await countHosts(browser)).toBe(1);
    expect((await readToday(page)).alerts).toHaveLength(1);
  });

  it('take it away when the user sits up', async () => {
    await until(async () => (await cardsByWindow()).every(({ cards }) => cards === 0), 60);
  });

  it('leave nothing in store of what is open in them', async () => {
    const worker = await browser.serviceWorker();
    const stored = await worker.evaluate(async () => [
      await chrome.storage.local.get(),
      await chrome.storage.session.get(),
    ]);
    const stores = ['hours', 'stretches', 'alerts', 'episodes', 'sessions', 'diary', 'choices', 'unreadable'];
    const kept = JSON.stringify([stored, await page.evaluate(readStores, stores)]);
    expect(kept).toContain('slouch');
    expect(kept).not.toContain('127.0.0.1');
    expect(kept).not.toContain('private');
  });
});
