import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import { CAMERAS } from '../simulator/camera.ts';
import { renderClip } from '../simulator/clip.ts';
import { findViolations } from './axe.ts';
import { EXTENSION, until } from './extension.ts';

/* Somebody checks the workplace, by the keyboard alone, before a camera that stands at a known distance and height. */

const CASES = [{ id: 'laptop', height: 'camera below your eyes' }] as const;

describe('the check of the workplace', () => {
  let browser: Launched;

  afterEach(async () => {
    await browser?.close();
  });

  async function openBefore(camera: 'laptop' | 'monitor'): Promise<Page> {
    const { path } = await renderClip({
      person: 'A',
      camera,
      timeline: 'upright:6',
      fps: 5,
      format: 'y4m',
      sensorNoise: 2,
    });
    browser = await launchChromium({ extension: EXTENSION, clip: path, headless: true });
    return browser.openPage('dashboard/index.html#workplace');
  }

  it.each(CASES)('measures distance, height and light before the $id', async ({ id, height }) => {
    const page = await openBefore(id);
    const told = async () => (await page.getByTestId('workplace-measured').textContent()) ?? '';
    await page.getByTestId('workplace-camera').press('Enter');
    await until(async () => (await told()).includes(height), 60);
    expect(await told()).toContain('good light');
    const distance = (await page.getByTestId('workplace-distance').textContent()) ?? '';
    const [, from, to] = /between (\d+) and (\d+)\./.exec(distance) ?? [];
    const trueCm = 100 * Math.hypot(CAMERAS[id].distanceM, CAMERAS[id].heightM);
    expect(Number(from)).toBeLessThanOrEqual(trueCm);
    expect(Number(to)).toBeGreaterThanOrEqual(trueCm);
    expect(await findViolations(page)).toEqual([]);
  });

  it('is answered and kept by the keyboard; the camera is off once the page is left', async () => {
    const page = await openBefore('laptop');
    await page.getByTestId('workplace-camera').press('Enter');
    await page.getByTestId('preview').waitFor();
    const track = await page.evaluateHandle(() => {
      const stream = document.querySelector('video')?.srcObject;
      return stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
    });
    expect(await track.evaluate((live) => live?.readyState)).toBe('live');
    await page.getByTestId('height-fits').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByTestId('workplace-laptop').press('Space');
    await expect
      .poll(() => page.getByTestId('workplace-height').textContent())
      .toContain('separate keyboard');
    await page.evaluate(() => location.assign('#guide'));
    await page.getByTestId('guide-search').waitFor();
    expect(await track.evaluate((live) => live?.readyState)).toBe('ended');

    await page.evaluate(() => location.assign('#workplace'));
    await page.getByTestId('height-low').focus();
    await page.keyboard.press('Space');
    await page.getByTestId('workplace-save').press('Enter');
    await page.getByTestId('workplace-saved').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.evaluate(() => location.assign('#guide'));
    const forYou = page.getByTestId('for-you').first();
    await until(async () => ((await forYou.textContent()) ?? '').includes('Raise the screen'), 10);
    await expect.poll(() => forYou.textContent()).toContain('Your screen is lower than your eyes (checked');
  });
});
