import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../tools/browser/launch.ts';
import { SLOUCH } from '../../tools/clips/browser-clips.ts';
import { hostIsOpen, killServiceWorker, readToday, showing } from '../e2e/extension.ts';
import { moments, wakeWorker } from '../e2e/kills.ts';
import { until } from '../e2e/until.ts';
import { watchClip } from '../e2e/watch.ts';

/*
 * docs/design/reliability.md: the service worker dies a hundred times in one session, at arbitrary moments, whatever it
 * is doing.
 */

const KILLS = 100;
const SESSION_S = SLOUCH.uprightS + SLOUCH.slouchS + 25;

/** The moment of a kill; the test does not wait for anything here. */
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a service worker that dies a hundred times in a session', () => {
  let browser: Launched;
  let popup: Page;
  let launchedMs: number;
  let judgingMs: number;

  beforeAll(async () => {
    launchedMs = Date.now();
    ({ browser, popup } = await watchClip('slouch'));
    judgingMs = Date.now();
  });
  afterAll(() => browser?.close());

  it('never stops watching, neither duplicates nor loses an alert, and loses no time', async () => {
    const waits = moments();
    const alertsSeen: number[] = [];
    for (let kills = 0; kills < KILLS; kills++) {
      wakeWorker(popup);
      await pause(waits.next().value ?? 100);
      await killServiceWorker(browser);
      if (kills % 10 === 0) expect(await hostIsOpen(browser)).toBe(true);
      alertsSeen.push((await readToday(popup)).alerts.length);
      const dueMs = judgingMs + ((kills + 1) * SESSION_S * 1000) / KILLS;
      await pause(Math.max(0, dueMs - Date.now()));
    }
    expect(await hostIsOpen(browser)).toBe(true);
    // Nothing updates the toolbar again. It must be right all the same.
    await until(async () => (await showing(browser)).icon === 'on');
    await expect.poll(() => showing(browser)).toMatchObject({ badge: '', notifications: 0 });
    expect(Math.max(...alertsSeen)).toBe(1);
    const { alerts, episodes } = await readToday(popup);
    expect(alerts.map(({ outcome }) => outcome)).toEqual(['mended']);
    expect(episodes).toHaveLength(1);
    await popup.getByTestId('stop').click();
    await until(async () => !(await hostIsOpen(browser)));
    const stoppedMs = Date.now();
    const { goodMs, badMs, unknownMs, awayMs } = await readToday(popup);
    const countedMs = goodMs + badMs + unknownMs + awayMs;
    // Counting begins somewhere between the launch and the first verdict. How long that takes depends on the machine.
    expect(countedMs).toBeGreaterThan(stoppedMs - judgingMs - 6000);
    expect(countedMs).toBeLessThan(stoppedMs - launchedMs + 1000);
    expect(Math.abs(badMs / 1000 - SLOUCH.slouchS)).toBeLessThan(8);
  });
});
