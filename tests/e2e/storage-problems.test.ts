import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Launched } from '../../tools/browser/launch.ts';
import { SLOUCH } from '../../tools/clips/browser-clips.ts';
import { copyWithStorageLimit } from './copy-extension.ts';
import { hostIsOpen, readToday, send, showing, startWatching } from './extension.ts';
import { step } from './step.ts';
import { until } from './until.ts';
import { isJudging, watchClip } from './watch.ts';

/*
 * docs/design/reliability.md: no room for the history, or a history that something else blocks. Watching depends on
 * neither.
 */

const seen = (page: Page, testId: string) => async () => (await page.getByTestId(testId).count()) > 0;
const gone = (page: Page, testId: string) => async () => (await page.getByTestId(testId).count()) === 0;

/** The extension's storage limit in bytes. It holds until the returned session is detached. */
async function limitStorage(browser: Launched, page: Page, quotaSize: number): Promise<CDPSession> {
  const devtools = await browser.context.newCDPSession(page);
  const origin = `chrome-extension://${browser.extensionId}`;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  return devtools;
}

/** An older page that blocks the database: it holds the history open while a newer version waits to upgrade it. */
async function holdHistory(browser: Launched): Promise<Page> {
  const holder = await browser.openPage('dashboard/index.html#settings');
  await holder.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('plumbline');
        opening.onsuccess = () => {
          Object.assign(globalThis, { held: opening.result });
          const changing = indexedDB.open('plumbline', opening.result.version + 1);
          // The upgrade must not happen. It only blocks.
          changing.onupgradeneeded = () => changing.transaction?.abort();
          changing.onblocked = () => resolve();
        };
      }),
  );
  return holder;
}

async function dashboardTells(browser: Launched): Promise<void> {
  const dashboard = await browser.openPage('dashboard/index.html#today');
  await until(seen(dashboard, 'history-not-saved'));
  await dashboard.close();
}

describe('a browser without room for the history', () => {
  it('says so, keeps watching and alerting, and writes the history again by itself once there is room', async () => {
    const extension = await copyWithStorageLimit();
    const { browser, popup } = await watchClip('slouch', { extension, settings: { tooLong: 'quick' } });
    onTestFinished(() => browser.close());
    const devtools = await limitStorage(browser, popup, 1);
    await step('shown in popup and dashboard', async () => {
      await until(seen(popup, 'history-not-saved'));
      await dashboardTells(browser);
    });
    await step('an alert', async () => {
      await until(async () => (await showing(browser)).badge === '!', SLOUCH.uprightS + SLOUCH.slouchS);
      await expect.poll(async () => (await showing(browser)).notifications).toBe(1);
      expect((await readToday(popup)).alerts).toEqual([]);
    });
    await step('room again', async () => {
      await devtools.detach();
      await until(gone(popup, 'history-not-saved'));
      await until(async () => (await readToday(popup)).episodes.length === 1, SLOUCH.slouchS);
      await until(async () => (await readToday(popup)).alerts[0]?.outcome === 'mended');
      await send(popup, 'pageToBackground.stop');
      const today = await readToday(popup);
      expect(today.alerts.map(({ outcome }) => outcome)).toEqual(['mended']);
      expect(today.episodes).toHaveLength(1);
    });
  });
});

describe('the shipped extension', () => {
  it('has no storage limit', async () => {
    const { browser, popup } = await watchClip('upright');
    onTestFinished(() => browser.close());
    await limitStorage(browser, popup, 1);
    await until(async () => (await readToday(popup)).goodMs > 0, 20);
    expect(await popup.getByTestId('history-not-saved').count()).toBe(0);
    const data = await browser.openPage('dashboard/index.html#data');
    expect(await data.getByTestId('storage-not-durable').count()).toBe(0);
  });
});

describe('a history that something else blocks', () => {
  it('prevents neither watching nor a pause, is reported, and is written by itself once it is released', async () => {
    const { browser, popup } = await watchClip('upright');
    onTestFinished(() => browser.close());
    await send(popup, 'pageToBackground.stop');
    const holder = await holdHistory(browser);
    await step('watching', async () => {
      await startWatching(popup);
      await until(() => hostIsOpen(browser));
      await until(() => isJudging(browser));
    });
    await step('shown in popup and dashboard, which are usable', async () => {
      const fresh = await browser.openPage('popup/index.html');
      await fresh.getByTestId('history-reading').waitFor();
      expect(await fresh.getByTestId('headline').count()).toBe(1);
      await until(seen(fresh, 'history-not-saved'));
      await dashboardTells(browser);
      await fresh.close();
    });
    await step('a pause, and its end', async () => {
      await send(popup, 'pageToBackground.pause', { minutes: 30 });
      await until(async () => !(await hostIsOpen(browser)));
      await startWatching(popup);
      await until(() => hostIsOpen(browser));
    });
    await step('released', async () => {
      await until(seen(popup, 'history-not-saved'));
      await holder.close();
      await until(gone(popup, 'history-not-saved'));
      const { goodMs, badMs, unknownMs, awayMs } = await readToday(popup);
      expect(goodMs + badMs + unknownMs + awayMs).toBeGreaterThan(0);
    });
  });
});
