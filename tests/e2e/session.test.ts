import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Launched } from '../../tools/browser/launch.ts';
import {
  closeHostBehindItsBack,
  countHosts,
  findHost,
  headline,
  hostIsOpen,
  killServiceWorker,
  readToday,
  send,
  showing,
  startWatching,
  turnOff,
} from './extension.ts';
import { hangWorker } from './host-window.ts';
import { launchBefore } from './launch.ts';
import { until } from './until.ts';
import { isJudging, watchClip } from './watch.ts';

describe('a session', () => {
  let browser: Launched;
  let popup: Page;

  beforeAll(async () => {
    ({ browser, popup } = await watchClip('upright'));
  });
  beforeEach(async () => {
    await startWatching(popup);
    await until(() => hostIsOpen(browser));
    await until(() => isJudging(browser));
  });
  afterAll(() => browser?.close());

  /** Records the camera host's status from now on. Resolves with a function that returns all of it. */
  async function hearStatus(): Promise<() => Promise<string[]>> {
    await popup.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      chrome.storage.session.onChanged.addListener(({ hostStatus }) => {
        const { camera, problem } = (hostStatus?.newValue ?? {}) as { camera?: string; problem?: string };
        heard.push(problem ?? camera ?? '');
      });
    });
    return () => popup.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  }

  it('turns the camera off when it is stopped', async () => {
    await turnOff(popup);
    await until(async () => !(await hostIsOpen(browser)));
    await expect.poll(async () => (await showing(browser)).icon).toBe('off');
    await expect.poll(() => headline(popup)).toBe('Plumbline is off');
  });

  it('turns the camera off while paused, resumes by itself, and counts the pause as a pause', async () => {
    await send(popup, 'pageToBackground.pause', { minutes: 1 });
    await until(async () => !(await hostIsOpen(browser)));
    await expect.poll(async () => (await showing(browser)).icon).toBe('paused');
    await expect.poll(() => headline(popup)).toMatch(/^Paused until /);
    await killServiceWorker(browser);
    await until(() => hostIsOpen(browser), 60);
    await until(async () => (await showing(browser)).icon !== 'paused');
    const today = await readToday(popup);
    expect(Math.round(today.pausedMs / 1000)).toBe(60);
  });

  it('turns the camera off while the screen is locked', async () => {
    const worker = await browser.serviceWorker();
    const lock = (state: string) =>
      worker.evaluate((to) => {
        // The events of Chrome's extension API can be dispatched from within.
        (chrome.idle.onStateChanged as unknown as { dispatch(state: string): void }).dispatch(to);
      }, state);
    // The browser's own event, that nobody types here, may come after this one and say that nothing is locked.
    await until(async () => {
      await lock('locked');
      return !(await hostIsOpen(browser));
    });
    await expect.poll(() => headline(popup)).toBe('The screen is locked');
    await lock('active');
    await until(() => hostIsOpen(browser));
  });

  it('replaces a dead camera host, and says meanwhile that it does not see', async () => {
    const heard = await hearStatus();
    await closeHostBehindItsBack(browser);
    await until(async () => (await heard()).includes('opening'));
    await until(() => hostIsOpen(browser));
    await until(() => isJudging(browser));
  });

  it('reports a hanging worker, and replaces it', async () => {
    const heard = await hearStatus();
    const hungHasEnded = await hangWorker(browser);
    await until(async () => (await heard()).includes('worker_lost'));
    await until(async () => ['on', 'drift', 'unknown'].includes((await showing(browser)).icon));
    await until(async () => hungHasEnded());
  });

  it('recovers by itself when camera host and service worker die at once', async () => {
    const before = await findHost(browser);
    await Promise.all([closeHostBehindItsBack(browser), killServiceWorker(browser)]);
    // At the latest with the watchdog alarm, every 30 s.
    await until(async () => {
      const host = await findHost(browser);
      return host !== undefined && host !== before;
    }, 30);
    await until(() => isJudging(browser));
  });

  it('opens one camera host, however often it is started at once', async () => {
    await popup.evaluate(() =>
      Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          chrome.runtime.sendMessage({
            name: `pageToBackground.${i % 3 === 2 ? 'stop' : 'start'}`,
            data: null,
          }),
        ),
      ),
    );
    await until(async () => (await countHosts(browser)) === 1);
  });
});

describe('a browser that is closed while watching', () => {
  it('continues watching when it is started again', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'plumbline-profile-'));
    onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
    const { browser } = await watchClip('upright', { profile });
    await browser.close();
    const again = await launchBefore('upright', { profile });
    onTestFinished(() => again.close());
    await until(() => hostIsOpen(again));
    await until(() => isJudging(again));
  });
});
