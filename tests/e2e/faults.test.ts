import { describe, expect, it, onTestFinished } from 'vitest';
import { SLOUCH } from '../../tools/clips/browser-clips.ts';
import { productNow } from './build-under-test.ts';
import { hostIsOpen, killServiceWorker, readToday, showing } from './extension.ts';
import { moments, wakeWorker } from './kills.ts';
import { until } from './until.ts';
import { watchClip } from './watch.ts';

/*
 * docs/design/reliability.md: the service worker dies again and again in one session, at arbitrary moments, whatever it
 * is doing. tests/release has a hundred real deaths.
 */

const KILLS = 15;
const SESSION_S = SLOUCH.uprightS + SLOUCH.slouchS + SLOUCH.againUprightS / 2;

/** The moment of a kill; the test does not wait for anything here. */
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a service worker that dies repeatedly in a session', () => {
  it('never stops watching, and neither duplicates nor loses an alert', async () => {
    const { browser, popup } = await watchClip('slouch');
    onTestFinished(() => browser.close());
    const startedMs = productNow();
    const waits = moments();
    const alertsSeen: number[] = [];
    for (let kills = 1; kills <= KILLS; kills++) {
      wakeWorker(popup);
      await pause(waits.next().value ?? 100);
      await killServiceWorker(browser);
      expect(await hostIsOpen(browser)).toBe(true);
      alertsSeen.push((await readToday(popup)).alerts.length);
      // Spread over the whole slouch.
      const dueMs = startedMs + (kills * SESSION_S * 1000) / KILLS;
      await until(async () => productNow() > dueMs, SESSION_S / KILLS);
    }
    expect(Math.max(...alertsSeen)).toBe(1);
    // Nothing updates the toolbar again. It must be right all the same.
    await until(async () => (await showing(browser)).icon === 'on', SLOUCH.slouchS);
    await expect.poll(() => showing(browser)).toMatchObject({ badge: '', notifications: 0 });
    const { alerts, episodes } = await readToday(popup);
    expect(alerts.map(({ outcome }) => outcome)).toEqual(['mended']);
    // On a slow machine a gap between two samples may split the slouch. Only one part has the alert.
    expect(episodes.filter(({ alertedAtMs }) => alertedAtMs !== null)).toHaveLength(1);
  });
});
