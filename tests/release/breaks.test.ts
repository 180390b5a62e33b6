import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/state/settings.ts';
import type { QuietTime } from '../../src/state/suppression.ts';
import type { Launched } from '../../tools/browser/launch.ts';
import type { ClipName } from '../../tools/clips/browser-clips.ts';
import { hostIsOpen, showing, startWatching } from '../e2e/extension.ts';
import { evaluateInHost } from '../e2e/host-window.ts';
import { launchBefore } from '../e2e/launch.ts';
import { CONTROL, closeAndReadAsked, netLogArgument } from '../e2e/net-log.ts';
import { seedBaseline } from '../e2e/scene.ts';
import { until } from '../e2e/until.ts';

/*
 * The camera host's clock runs faster; camera, detector and service worker run normally. At sixty times the speed the
 * shortest long break, 45 minutes, takes 45 seconds, but the host then takes its detector for silent every ten seconds
 * and reopens the camera. At twelve times it does not, and 20 minutes of sitting still take 100 seconds. For the host
 * these are long watches. After each of them it is checked that nothing was sent anywhere.
 */
const FAST = 60;
const LESS_FAST = 12;
const LONG_BREAK_MINUTES = 45;
const MICRO_BREAK_MINUTES = 20;
const NIGHT_AND_DAY: QuietTime = { days: [0, 1, 2, 3, 4, 5, 6], fromMinute: 0, toMinute: 0 };

describe('breaks', () => {
  let browser: Launched;
  let page: Page;
  let folder: string;
  const netLog = () => join(folder, 'net.json');

  async function watch(clip: ClipName, times: number, settings: Partial<Settings> = {}): Promise<void> {
    browser = await launchBefore(clip, { extraArgs: [netLogArgument(netLog())] });
    await seedBaseline(browser, clip);
    page = await browser.openPage('dashboard/index.html#settings');
    await change(settings);
    await startWatching(page);
    await until(() => hostIsOpen(browser), 10);
    await until(async () => (await showing(browser)).icon === 'on', 30);
    await evaluateInHost(
      browser,
      `(() => { const now = Date.now; const from = now(); Date.now = () => from + ${times} * (now() - from); })()`,
    );
  }

  async function change(settings: Partial<Settings>): Promise<void> {
    const data = {
      settings: {
        ...DEFAULT_SETTINGS,
        longBreakMinutes: LONG_BREAK_MINUTES,
        microBreakMinutes: 0,
        ...settings,
      },
    };
    const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), {
      name: 'pageToBackground.changeSettings',
      data,
    });
    expect(answer).toMatchObject({ ok: true });
  }

  const suggested = async (): Promise<boolean> => {
    const worker = await browser.serviceWorker();
    return worker.evaluate(async () => 'break' in (await chrome.notifications.getAll()));
  };

  async function putAway(): Promise<void> {
    const worker = await browser.serviceWorker();
    await worker.evaluate(() => chrome.notifications.clear('break'));
  }

  const hostNow = async () => Number(await evaluateInHost(browser, 'Date.now()'));

  /** Whether a break is suggested within this many minutes of the camera host's clock. */
  async function isSuggestedWithin(minutes: number): Promise<boolean> {
    const endMs = (await hostNow()) + minutes * 60_000;
    await until(async () => (await suggested()) || (await hostNow()) >= endMs, (minutes * 60) / LESS_FAST);
    return suggested();
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-net-'));
  });
  afterEach(async () => {
    const asked = await closeAndReadAsked(browser, netLog());
    await rm(folder, { recursive: true, force: true });
    expect(asked).toEqual([CONTROL]);
  });

  it('are suggested once, after sitting for long enough; a click opens the exercises', async () => {
    await watch('upright', FAST);
    expect(await isSuggestedWithin(LONG_BREAK_MINUTES - 15)).toBe(false);
    expect(await isSuggestedWithin(40)).toBe(true);
    const opened = browser.context.waitForEvent('page');
    const worker = await browser.serviceWorker();
    await worker.evaluate(() => {
      // The events of Chrome's extension API can be dispatched from within.
      (chrome.notifications.onClicked as unknown as { dispatch(id: string): void }).dispatch('break');
    });
    const stretches = await opened;
    await stretches.getByTestId('first-stretch').waitFor();
    expect(await suggested()).toBe(false);
    expect(await isSuggestedWithin(10)).toBe(false);
  });

  it('are not suggested in quiet hours or when turned off, and are once they are allowed again', async () => {
    await watch('upright', FAST);
    await change({ quietHours: [NIGHT_AND_DAY] });
    expect(await isSuggestedWithin(LONG_BREAK_MINUTES + 10)).toBe(false);
    await change({ longBreakMinutes: 0 });
    expect(await isSuggestedWithin(LONG_BREAK_MINUTES / 2 + 5)).toBe(false);
    await change({});
    expect(await isSuggestedWithin(LONG_BREAK_MINUTES)).toBe(true);
    await putAway();
  });

  it('are not suggested to a user who gets up in between', async () => {
    await watch('getsUp', LESS_FAST, { longBreakMinutes: 0, microBreakMinutes: MICRO_BREAK_MINUTES });
    expect(await isSuggestedWithin(MICRO_BREAK_MINUTES + 4)).toBe(false);
  });
});
