import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/platform/settings.ts';
import { renderClip } from '../simulator/clip.ts';
import { EXTENSION, headline, hostIsOpen, readToday, showing, startWatching, until } from './extension.ts';
import { evaluateInHost } from './host-window.ts';
import { seedBaseline } from './scene.ts';

/* The camera opens for a look a minute. The clip begins anew with each of them. */

const SLOUCH_S = 30;
const UPRIGHT_S = 60;
const REST_S = 60;

/** Notes every camera that is opened from now on. */
const NOTE_CAMERAS = `
  const { getUserMedia } = MediaDevices.prototype;
  globalThis.cameras = [];
  MediaDevices.prototype.getUserMedia = async function (...asked) {
    const stream = await getUserMedia.apply(this, asked);
    globalThis.cameras.push(stream.getVideoTracks()[0]);
    return stream;
  };
  null;`;

describe('looking only now and then', () => {
  let browser: Launched;
  let popup: Page;

  const openCameras = () =>
    evaluateInHost(browser, `cameras.filter(({ readyState }) => readyState === 'live').length`);
  const isResting = async () => (await showing(browser)).icon === 'resting';
  async function change(changed: Partial<Settings>): Promise<void> {
    await popup.evaluate(
      (settings) =>
        chrome.runtime.sendMessage({ name: 'pageToBackground.changeSettings', data: { settings } }),
      { ...DEFAULT_SETTINGS, ...changed },
    );
  }

  beforeAll(async () => {
    const timeline = `slouch:${SLOUCH_S},upright:${UPRIGHT_S}`;
    const clip = await renderClip({ person: 'A', camera: 'laptop', timeline, fps: 5, format: 'y4m' });
    browser = await launchChromium({ extension: EXTENSION, headless: true, clip: clip.path });
    await seedBaseline(browser);
    popup = await browser.openPage('popup/index.html');
    await change({ lookEveryMinutes: 1 });
    await startWatching(popup);
    await until(() => hostIsOpen(browser), 10);
    await evaluateInHost(browser, NOTE_CAMERAS);
  });
  afterAll(() => browser.close());

  it('stays open while the user slouches, and tells of it', async () => {
    await until(async () => (await showing(browser)).badge === '!', SLOUCH_S + 5);
    expect(await isResting()).toBe(false);
  });

  it('closes the camera once the user is upright, and says so', async () => {
    await until(isResting, SLOUCH_S);
    await expect.poll(() => headline(popup)).toBe('Upright at the last look');
    expect(await hostIsOpen(browser)).toBe(true);
    const { alerts, episodes } = await readToday(popup);
    expect([alerts.length, episodes.length]).toEqual([1, 1]);
  });

  it('opens it again by itself, and cannot tell what the rest was when the user slouches then', async () => {
    await until(async () => !(await isResting()), REST_S + 10);
    await until(async () => (await showing(browser)).icon === 'drift', 10);
    expect(await openCameras()).toBe(1);
    await until(isResting, SLOUCH_S + 15);
    expect(await openCameras()).toBe(0);
    const { unknownMs, badMs } = await readToday(popup);
    expect(Math.abs(unknownMs / 1000 - REST_S)).toBeLessThan(8);
    expect(Math.abs(badMs / 1000 - 2 * SLOUCH_S)).toBeLessThan(12);
  });

  it('looks at once when the camera is to stay open again', async () => {
    await change({ lookEveryMinutes: 0 });
    await until(async () => !(await isResting()), 5);
    await until(async () => (await openCameras()) === 1, 5);
  });
});
