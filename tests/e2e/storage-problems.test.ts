import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFirstRun } from '../../scripts/browser/first-run.ts';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import type { DaySummary } from '../../src/history/day-summary.ts';
import { DEFAULT_SETTINGS } from '../../src/platform/settings.ts';
import { EXTENSION, hostIsOpen, readToday, showing, until } from './extension.ts';
import { renderSlouchClip } from './scene.ts';

/* docs/reliability.md: no room for the history, and a history that something else holds. The watching does not depend on either. */

let browser: Launched;
let first: Page;

async function watchSlouch(): Promise<void> {
  browser = await launchChromium({ extension: EXTENSION, clip: await renderSlouchClip(), headless: true });
  first = await runFirstRun(browser);
}

const send = (name: string, data: unknown) =>
  first.evaluate(([to, what]) => chrome.runtime.sendMessage({ name: to, data: what }), [
    `pageToBackground.${name}`,
    data,
  ] as const);

const countedS = ({ goodMs, badMs, unknownMs, awayMs }: DaySummary) =>
  (goodMs + badMs + unknownMs + awayMs) / 1000;

const seen = (page: Page, testId: string) => async () => (await page.getByTestId(testId).count()) > 0;
const gone = (page: Page, testId: string) => async () => (await page.getByTestId(testId).count()) === 0;

describe('a browser without room for the history', () => {
  let devtools: CDPSession;
  let popup: Page;
  let startedMs: number;

  /** What the extension may store, in bytes; the limit holds while this session does. */
  async function limitStorage(quotaSize: number): Promise<void> {
    devtools = await browser.context.newCDPSession(first);
    const origin = `chrome-extension://${browser.extensionId}`;
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  }

  beforeAll(async () => {
    await watchSlouch();
    startedMs = Date.now();
    await send('changeSettings', { settings: { ...DEFAULT_SETTINGS, tooLong: 'quick' } });
    await limitStorage(1);
    popup = await browser.openPage('popup/index.html');
  });
  afterAll(() => browser.close());

  it('says so, in popup and dashboard', async () => {
    await until(seen(popup, 'history-not-saved'), 30);
    const dashboard = await browser.openPage('dashboard/index.html#today');
    await until(seen(dashboard, 'history-not-saved'), 10);
    await dashboard.close();
  });

  it('watches on, and alerts', async () => {
    await until(async () => (await showing(browser)).badge === '!', 60);
    await expect.poll(async () => (await showing(browser)).notifications).toBe(1);
    expect((await readToday(popup)).alerts).toEqual([]);
  });

  it('goes on with the history by itself once there is room, and has lost nothing', async () => {
    await devtools.detach();
    await until(gone(popup, 'history-not-saved'), 30);
    await until(async () => (await readToday(popup)).episodes.length === 1, 70);
    await until(async () => (await showing(browser)).icon === 'on', 60);
    await until(async () => (await readToday(popup)).alerts[0]?.outcome === 'mended', 10);
    await send('stop', null);
    const today = await readToday(popup);
    expect(Math.abs(countedS(today) - (Date.now() - startedMs) / 1000)).toBeLessThan(6);
    expect(today.alerts.map(({ outcome }) => outcome)).toEqual(['mended']);
    expect(today.episodes).toHaveLength(1);
  });
});

describe('a history that something else holds', () => {
  let holder: Page;

  /** An older page that lets nobody in: it holds the history open, and a newer version waits to change it. */
  async function hold(): Promise<void> {
    holder = await browser.openPage('dashboard/index.html#settings');
    await holder.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('plumbline');
          opening.onsuccess = () => {
            Object.assign(globalThis, { held: opening.result });
            const changing = indexedDB.open('plumbline', opening.result.version + 1);
            // The change is not to come about: it only stands in the way.
            changing.onupgradeneeded = () => changing.transaction?.abort();
            changing.onblocked = () => resolve();
          };
        }),
    );
  }

  beforeAll(async () => {
    await watchSlouch();
    await send('stop', null);
    await hold();
  });
  afterAll(() => browser.close());

  it('keeps nobody from watching', async () => {
    await send('start', null);
    await until(() => hostIsOpen(browser), 10);
    await until(async () => (await showing(browser)).icon === 'on', 30);
  });

  it('is told, and leaves popup and dashboard of use', async () => {
    const popup = await browser.openPage('popup/index.html');
    await popup.getByTestId('history-reading').waitFor();
    expect(await popup.getByTestId('headline').count()).toBe(1);
    await until(seen(popup, 'history-not-saved'), 30);
    const dashboard = await browser.openPage('dashboard/index.html#today');
    await until(seen(dashboard, 'history-not-saved'), 10);
    await dashboard.close();
  });

  it('lets a pause end', async () => {
    await send('pause', { minutes: 30 });
    await until(async () => !(await hostIsOpen(browser)), 15);
    await send('start', null);
    await until(() => hostIsOpen(browser), 15);
  });

  it('is written by itself once it is let go', async () => {
    const popup = await browser.openPage('popup/index.html');
    await until(seen(popup, 'history-not-saved'), 30);
    await holder.close();
    await until(gone(popup, 'history-not-saved'), 40);
    expect(countedS(await readToday(popup))).toBeGreaterThan(0);
  });
});
