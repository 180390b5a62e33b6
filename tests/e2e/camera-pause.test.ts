import { describe, expect, it, onTestFinished } from 'vitest';
import type { Launched } from '../../tools/browser/launch.ts';
import { LOOKS } from '../../tools/clips/browser-clips.ts';
import { changeSettings, headline, hostIsOpen, showing } from './extension.ts';
import { evaluateInHost } from './host-window.ts';
import { step } from './step.ts';
import { until } from './until.ts';
import { watchClip } from './watch.ts';

/* The duty cycle takes one sample a minute. The clip starts again with each of them: a slouch, then upright. */

const REST_S = 60;

/** Records every camera that is opened from now on. */
const NOTE_CAMERAS = `
  const { getUserMedia } = MediaDevices.prototype;
  globalThis.cameras = [];
  MediaDevices.prototype.getUserMedia = async function (...asked) {
    const stream = await getUserMedia.apply(this, asked);
    globalThis.cameras.push(stream.getVideoTracks()[0]);
    return stream;
  };
  null;`;

const openCameras = (browser: Launched) =>
  evaluateInHost(browser, `cameras.filter(({ readyState }) => readyState === 'live').length`);

describe('the duty cycle', () => {
  it('closes the camera once the user is upright, opens it again by itself, and stays open while they slouch', async () => {
    const { browser, popup } = await watchClip('looks', { settings: { lookEveryMinutes: 1 } });
    onTestFinished(() => browser.close());
    const isResting = async () => (await showing(browser)).icon === 'resting';
    await evaluateInHost(browser, NOTE_CAMERAS);
    await step('open while the user slouches, and alert delivered', async () => {
      await until(async () => (await showing(browser)).badge === '!', LOOKS.slouchS);
      expect(await isResting()).toBe(false);
    });
    await step('closed once the user is upright', async () => {
      await until(isResting, LOOKS.slouchS + LOOKS.uprightS);
      await expect.poll(() => headline(popup)).toBe('Upright at the last check');
      expect(await hostIsOpen(browser)).toBe(true);
    });
    await step('opened by itself', async () => {
      await until(async () => (await openCameras(browser)) === 1, REST_S);
      await until(async () => (await showing(browser)).icon === 'drift', LOOKS.slouchS);
    });
    await step('closed again', async () => {
      await until(isResting, LOOKS.slouchS + LOOKS.uprightS);
      await until(async () => (await openCameras(browser)) === 0);
    });
    await step('opened at once when the duty cycle is turned off', async () => {
      await changeSettings(popup, { lookEveryMinutes: 0 });
      await until(async () => !(await isResting()));
      await until(async () => (await openCameras(browser)) === 1);
    });
  });
});
