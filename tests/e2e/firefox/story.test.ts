import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteCopy, withClipCamera } from '../../../scripts/browser/clip-camera.ts';
import { firstRunInFirefox, press } from '../../../scripts/browser/first-run-firefox.ts';
import { type LaunchedFirefox, launchFirefox } from '../../../scripts/browser/launch-firefox.ts';
import { ROUTES } from '../../../src/dashboard/route.ts';
import { renderClip } from '../../simulator/clip.ts';
import { until } from '../extension.ts';
import { sendEveryWay } from '../send-every-way.ts';
import { EXTENSION, goTo, readToday, showing, told } from './firefox.ts';
import { CONTROL, type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';

/*
 * The story of watching.test.ts in Firefox: 30 s upright, 40 s of slouch, 20 s upright, then an empty chair. The tab that holds
 * the camera is hidden for nearly all of it. Headless Firefox has no desktop to show a notification on and closes it at once, so
 * that it is told is read from the alert that stands. What the browser asks of the network, from its start to its end, is recorded.
 */
const UPRIGHT_S = 30;
const SLOUCH_S = 40;
const RECOVERY_S = 20;
const AWAY_S = 20;
const GRACE_S = 20;
const FPS = 3;
/** Looking, smoothing, and two busy cores. */
const LATE_S = 8;

describe('a person before the webcam, in Firefox, from an empty profile', () => {
  let folder = '';
  let proxy: RecordingProxy;
  let firefox: LaunchedFirefox;
  let popup: Page;
  let startedMs = 0;
  const since = () => (Date.now() - startedMs) / 1000;

  beforeAll(async () => {
    const clip = await renderClip({
      person: 'A',
      camera: 'laptop',
      timeline: `upright:${UPRIGHT_S},slouch:${SLOUCH_S},upright:${RECOVERY_S},away:${AWAY_S}`,
      fps: FPS,
      format: 'mjpeg',
      sensorNoise: 2,
    });
    folder = await withClipCamera(EXTENSION, clip, FPS);
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
  afterAll(async () => {
    await firefox?.close();
    proxy?.close();
    await deleteCopy(folder);
  });

  it('is led through camera and calibration by the page that opens on install', async () => {
    const page = await firstRunInFirefox(firefox);
    expect(await told(page, 'done')).toContain('watching');
  });

  it('is watched by a pinned tab that comes to the front to open the camera, and goes back', async () => {
    popup = await firefox.openPage('/popup/index.html');
    await until(async () => (await told(popup, 'headline')).includes('upright'), 20);
    startedMs = Date.now();
    // The popup hears of it from the page itself, the background a moment later.
    await until(async () => (await showing(popup)).cameraTab === 'behind', 5);
    expect(await showing(popup)).toMatchObject({ badge: '', session: 'watching' });
  });

  it('is told of a slouch after the grace period, and not within it', async () => {
    await until(async () => (await showing(popup)).title.includes('drifted'), UPRIGHT_S + LATE_S);
    const driftedS = since();
    expect((await showing(popup)).told).toEqual([]);
    await until(async () => (await showing(popup)).badge === '!', GRACE_S + LATE_S);
    expect(since() - driftedS).toBeGreaterThan(GRACE_S - LATE_S);
    await expect.poll(async () => (await showing(popup)).told).toEqual(['badge', 'notification']);
    await expect.poll(() => told(popup, 'headline')).toMatch(/slumped|forward/);
  });

  it('is left in peace again when upright, and seen to be away when the chair is empty', async () => {
    await until(async () => (await told(popup, 'headline')).includes('upright'), SLOUCH_S);
    await until(async () => (await showing(popup)).told.length === 0, LATE_S);
    await until(async () => (await showing(popup)).badge === '', 5);
    await until(async () => (await told(popup, 'headline')).includes('away'), RECOVERY_S + LATE_S + 8);
  });

  it('can look at every page of the dashboard meanwhile', async () => {
    const dashboard = await firefox.openPage('/dashboard/index.html');
    for (const route of ROUTES) await goTo(dashboard, route);
    await dashboard.close();
    expect((await showing(popup)).session).toBe('watching');
  });

  it('has a day whose numbers agree with the clip, and the tab and the camera are gone when it is stopped', async () => {
    await press(popup, 'stop');
    await until(async () => (await showing(popup)).cameraTab === 'none', 5);
    await expect.poll(async () => (await showing(popup)).session).toBe('off');
    await until(async () => (await showing(popup)).title.includes('off'), 5);
    const today = await readToday(popup);
    expect(Math.abs(today.badMs / 1000 - SLOUCH_S)).toBeLessThan(LATE_S);
    expect(today.goodMs).toBeGreaterThan(10_000);
    expect(today.alerts.map(({ outcome }) => outcome)).toEqual(['mended']);
  });

  it('cannot send anything anywhere, also if it tried', async () => {
    const { tried, refused } = await popup.evaluate(sendEveryWay, 'extension.test');
    expect(refused.sort()).toEqual(tried.sort());
  });

  it('has sent nothing anywhere, and neither has the browser', async () => {
    // Proof that the record would show it: an ordinary page tries the same, and asks this very machine for something.
    const page = await firefox.browser.newPage();
    const { tried } = await page.evaluate(sendEveryWay, 'page.test');
    await page.evaluate((url) => fetch(url), CONTROL);
    await firefox.close();
    expect([...new Set(proxy.asked())].sort()).toEqual(
      [CONTROL, ...tried.map((host) => `${host}:443`)].sort(),
    );
  });
});
