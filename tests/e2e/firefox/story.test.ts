import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../src/dashboard/route.ts';
import { deleteCopy, withClipCamera } from '../../../tools/browser/clip-camera.ts';
import { firstRunInFirefox, press } from '../../../tools/browser/first-run-firefox.ts';
import { type LaunchedFirefox, launchFirefox } from '../../../tools/browser/launch-firefox.ts';
import { CLIP_FPS } from '../../../tools/clips/browser-clips.ts';
import { STORY } from '../../../tools/clips/scene-timelines.ts';
import { RUNS_AS_SHIPPED, SPEED } from '../build-under-test.ts';
import { clipPath } from '../launch.ts';
import { sendEveryWay } from '../send-every-way.ts';
import { step } from '../step.ts';
import { until } from '../until.ts';
import { EXTENSION, goTo, readToday, type Showing, showing, told } from './firefox.ts';
import { CONTROL, type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';

/*
 * The story of watching.test.ts in Firefox. The tab that holds the camera is hidden nearly all the time. Headless
 * Firefox has no desktop for notifications and closes them at once, so delivery is checked in the standing alert. The
 * browser's network requests are recorded from start to end.
 */
const GRACE_MS = 20_000;
/** Tolerance of the day's numbers at real speed: sampling, smoothing, and two busy cores. */
const LATE_S = 8;
const STORY_TIMEOUT_MS = RUNS_AS_SHIPPED ? 400_000 : 150_000;

describe('a person in front of the webcam, in Firefox, from an empty profile', () => {
  let folder = '';
  let proxy: RecordingProxy;
  let firefox: LaunchedFirefox;

  beforeEach(async () => {
    folder = await withClipCamera(EXTENSION, {
      path: await clipPath('story'),
      fps: CLIP_FPS * SPEED,
      // The last second before the slouch is left out: a calibration needs an upright person.
      calibratingFrames: (STORY.uprightS - 1) * CLIP_FPS,
    });
    proxy = await startRecordingProxy();
    const { prefs, environment } = proxy;
    firefox = await launchFirefox({
      extension: folder,
      headless: true,
      fakeCamera: true,
      prefs,
      environment,
    });
  });
  afterEach(async () => {
    await firefox?.close();
    proxy?.close();
    await deleteCopy(folder);
  });

  async function expectDayOfStory(popup: Page): Promise<void> {
    const today = await readToday(popup);
    expect(today.alerts.map(({ outcome }) => outcome)).toEqual(['mended']);
    const [alert] = today.alerts;
    const [episode] = today.episodes;
    expect((alert?.atMs ?? 0) - (episode?.fromMs ?? 0)).toBeGreaterThanOrEqual(GRACE_MS - 1000);
    expect(today.goodMs).toBeGreaterThan(10_000);
    if (RUNS_AS_SHIPPED) expect(Math.abs(today.badMs / 1000 - STORY.slouchS)).toBeLessThan(LATE_S);
  }

  it(
    'is calibrated, watched from a pinned tab, told of a slouch, seen to sit up and to leave; nothing is sent anywhere',
    async () => {
      const headline = () => told(popup, 'headline');
      const firstRun = await step('the first run, on the page that opens on install', () =>
        firstRunInFirefox(firefox),
      );
      expect(await told(firstRun, 'done')).toContain('all set');
      const popup = await firefox.openPage('/popup/index.html');
      // While its try-out is in view, nothing would count.
      await firstRun.evaluate(() => location.assign('#today'));
      await step(
        'watched by a pinned tab that comes to the front to open the camera, and goes back',
        async () => {
          await until(async () => (await headline()).includes('upright'), STORY.uprightS);
          // The popup learns of it from the page itself, the background a moment later.
          await until(async () => (await showing(popup)).cameraTab === 'behind');
          expect(await showing(popup)).toMatchObject({ badge: '', session: 'watching' });
        },
      );
      await step('left alone until the slouch', async () => {
        const before: Showing[] = [];
        await until(async () => {
          const shown = await showing(popup);
          before.push(shown);
          return /rounded|forward/.test(shown.title);
        }, STORY.uprightS);
        expect(before.filter(({ badge, told }) => badge !== '' || told.length > 0)).toEqual([]);
      });
      await step('alert delivered', async () => {
        await until(async () => (await showing(popup)).badge === '!', STORY.slouchS);
        await expect.poll(async () => (await showing(popup)).told).toEqual(['badge', 'notification']);
        await expect.poll(headline).toMatch(/rounded|forward/);
      });
      await step('upright again', async () => {
        await until(async () => (await headline()).includes('upright'), STORY.slouchS);
        await until(async () => (await showing(popup)).told.length === 0);
        await until(async () => (await showing(popup)).badge === '');
      });
      await step('away', () =>
        until(async () => (await headline()).includes('away'), STORY.againUprightS + 10),
      );
      await step('every page of the dashboard meanwhile', async () => {
        const dashboard = await firefox.openPage('/dashboard/index.html');
        for (const route of ROUTES) await goTo(dashboard, route);
        await dashboard.close();
        expect((await showing(popup)).session).toBe('watching');
      });
      await step('stopped; tab and camera are gone; the day', async () => {
        await press(popup, 'stop');
        await until(async () => (await showing(popup)).cameraTab === 'none');
        await expect.poll(async () => (await showing(popup)).session).toBe('off');
        await until(async () => (await showing(popup)).title.includes('off'));
        await expectDayOfStory(popup);
      });
      await step('nothing can be sent, and nothing was', async () => {
        const ours = await popup.evaluate(sendEveryWay, 'extension.test');
        expect(ours.refused.sort()).toEqual(ours.tried.sort());
        // Proof that the record would show it: an ordinary page tries the same, and sends a request to this very
        // machine.
        const page = await firefox.browser.newPage();
        const { tried } = await page.evaluate(sendEveryWay, 'page.test');
        await page.evaluate((url) => fetch(url), CONTROL);
        await firefox.close();
        expect([...new Set(proxy.asked())].sort()).toEqual(
          [CONTROL, ...tried.map((host) => `${host}:443`)].sort(),
        );
      });
    },
    STORY_TIMEOUT_MS,
  );
});
