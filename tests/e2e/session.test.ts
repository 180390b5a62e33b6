import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import {
  closeHostBehindItsBack,
  EXTENSION,
  headline,
  hostIsOpen,
  killServiceWorker,
  readToday,
  showing,
  startWatching,
  until,
} from './extension.ts';
import { hangWorker } from './host-window.ts';
import { renderUprightClip, seedBaseline } from './scene.ts';

describe('a session', () => {
  let profile: string;
  let clip: string;
  let browser: Launched;
  let popup: Page;

  async function launch(): Promise<void> {
    browser = await launchChromium({ extension: EXTENSION, headless: true, clip, profile });
  }

  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'plumbline-profile-'));
    clip = await renderUprightClip(20);
    await launch();
    await seedBaseline(browser);
    popup = await browser.openPage('popup/index.html');
    await startWatching(popup);
    await until(() => hostIsOpen(browser), 10);
    await until(async () => !['off', 'opening'].includes((await showing(browser)).icon), 15);
  });
  afterEach(async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('turns the camera off when it is stopped', async () => {
    await popup.getByTestId('stop').click();
    await until(async () => !(await hostIsOpen(browser)), 5);
    await expect.poll(async () => (await showing(browser)).icon).toBe('off');
    await expect.poll(() => headline(popup)).toBe('Plumbline is off');
  });

  it('turns the camera off while paused, resumes by itself, and counts the pause as a pause', async () => {
    await popup.evaluate(() =>
      chrome.runtime.sendMessage({ name: 'pageToBackground.pause', data: { minutes: 1 } }),
    );
    await until(async () => !(await hostIsOpen(browser)), 5);
    await expect.poll(async () => (await showing(browser)).icon).toBe('paused');
    await expect.poll(() => headline(popup)).toBe('Paused');
    await killServiceWorker(browser);
    await until(() => hostIsOpen(browser), 75);
    await until(async () => (await showing(browser)).icon !== 'paused', 10);
    const today = await readToday(popup);
    expect(Math.round(today.pausedMs / 1000)).toBe(60);
  });

  it('turns the camera off while the screen is locked', async () => {
    const worker = await browser.serviceWorker();
    const lock = (state: string) =>
      worker.evaluate((to) => {
        // The events of Chrome's extension API can be set off by hand from within.
        (chrome.idle.onStateChanged as unknown as { dispatch(state: string): void }).dispatch(to);
      }, state);
    await lock('locked');
    await until(async () => !(await hostIsOpen(browser)), 5);
    await expect.poll(() => headline(popup)).toBe('The screen is locked');
    await lock('active');
    await until(() => hostIsOpen(browser), 10);
  });

  it('goes on after the browser was closed and started again', async () => {
    await browser.close();
    await launch();
    popup = await browser.openPage('popup/index.html');
    await until(() => hostIsOpen(browser), 20);
  });

  it('has another camera host, and says that it does not see meanwhile, when that has died', async () => {
    await closeHostBehindItsBack(browser);
    await until(() => hostIsOpen(browser), 10);
    await until(async () => !['off', 'opening'].includes((await showing(browser)).icon), 15);
  });

  it('says within 10 s that its worker hangs, and has another in its place', async () => {
    await popup.evaluate(() =>
      chrome.storage.session.onChanged.addListener(({ hostStatus }) => {
        const { problem } = (hostStatus?.newValue ?? {}) as { problem?: string };
        if (problem !== undefined) document.body.dataset.problem = problem;
      }),
    );
    const hungHasEnded = await hangWorker(browser);
    await until(() => popup.evaluate(() => document.body.dataset.problem === 'worker_lost'), 10);
    await until(async () => ['on', 'drift', 'unknown'].includes((await showing(browser)).icon), 15);
    expect(hungHasEnded()).toBe(true);
  });

  it('comes back by itself when the camera host and the service worker have died at once', async () => {
    const worker = await browser.serviceWorker();
    await worker.evaluate(() => chrome.offscreen.closeDocument());
    expect(await hostIsOpen(browser)).toBe(false);
    await killServiceWorker(browser);
    await until(() => hostIsOpen(browser), 45);
  });

  it('makes one camera host, however often it is started at once', async () => {
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
    const hosts = () =>
      popup.evaluate(
        async () =>
          (
            await chrome.runtime.getContexts({
              contextTypes: ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType],
            })
          ).length,
      );
    await until(async () => (await hosts()) === 1, 10);
  });
});
