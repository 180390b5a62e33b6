import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFirstRun } from '../../scripts/browser/first-run.ts';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import type { DaySummary } from '../../src/history/day-summary.ts';
import { renderClip } from '../simulator/clip.ts';
import { EXTENSION, hostIsOpen, killServiceWorker, readToday, showing, until } from './extension.ts';

/* docs/reliability.md: the service worker dies a hundred times in one session, at any moment, in the midst of whatever it does. */

const UPRIGHT_S = 20;
const SLOUCH_S = 60;
const KILLS = 100;
const SESSION_S = UPRIGHT_S + SLOUCH_S + 25;

/** The same moments in every run, from nothing to most of a second after it has been woken. */
function* moments(): Generator<number> {
  for (let seed = 7; ; seed = (seed * 16807) % 2147483647) yield (seed % 700) + 1;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a service worker that dies a hundred times in a session', () => {
  let browser: Launched;
  let popup: Page;
  let startedMs: number;
  let today: DaySummary;
  const alertsSeen: number[] = [];

  beforeAll(async () => {
    const clip = await renderClip({
      person: 'A',
      camera: 'laptop',
      timeline: `upright:${UPRIGHT_S},slouch:${SLOUCH_S},upright:60`,
      fps: 5,
      format: 'y4m',
    });
    browser = await launchChromium({ extension: EXTENSION, headless: true, clip: clip.path });
    await runFirstRun(browser);
    startedMs = Date.now();
    popup = await browser.openPage('popup/index.html');
  });
  afterAll(() => browser.close());

  it('never stops the watching', async () => {
    const waits = moments();
    for (let kills = 0; kills < KILLS; kills++) {
      // Woken by a message that changes nothing, and killed while it works on that or on what the camera host says.
      void popup.evaluate(() =>
        chrome.runtime.sendMessage({ name: 'pageToBackground.answerWhy', data: null }).catch(() => {}),
      );
      await pause(waits.next().value ?? 100);
      await killServiceWorker(browser);
      if (kills % 10 === 0) expect(await hostIsOpen(browser)).toBe(true);
      alertsSeen.push((await readToday(popup)).alerts.length);
      const dueMs = startedMs + ((kills + 1) * SESSION_S * 1000) / KILLS;
      await pause(Math.max(0, dueMs - Date.now()));
    }
    expect(await hostIsOpen(browser)).toBe(true);
  });

  it('leaves the toolbar right, though nobody tells it again', async () => {
    await until(async () => (await showing(browser)).icon === 'on', 15);
    await expect.poll(() => showing(browser)).toMatchObject({ badge: '', notifications: 0 });
  });

  it('neither doubles nor loses an alert', async () => {
    expect(Math.max(...alertsSeen)).toBe(1);
    today = await readToday(popup);
    expect(today.alerts.map(({ outcome }) => outcome)).toEqual(['mended']);
    expect(today.episodes).toHaveLength(1);
  });

  it('loses no time: the parts of the day add up to what has passed', async () => {
    await popup.getByTestId('stop').click();
    await until(async () => !(await hostIsOpen(browser)), 10);
    const watchedS = (Date.now() - startedMs) / 1000;
    const { goodMs, badMs, unknownMs, awayMs } = await readToday(popup);
    expect(Math.abs((goodMs + badMs + unknownMs + awayMs) / 1000 - watchedS)).toBeLessThan(6);
    expect(Math.abs(badMs / 1000 - SLOUCH_S)).toBeLessThan(8);
  });
});
