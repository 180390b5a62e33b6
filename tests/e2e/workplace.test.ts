import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../tools/browser/launch.ts';
import { CAMERAS } from '../../tools/simulator/camera.ts';
import { findViolations } from './axe.ts';
import { launchBefore } from './launch.ts';
import { until } from './until.ts';

/* A user does the desk check by keyboard only, in front of a camera at a known distance and height. */

describe('the desk check', () => {
  let browser: Launched;

  beforeAll(async () => {
    browser = await launchBefore('upright');
  });
  afterAll(() => browser?.close());

  const openCheck = (): Promise<Page> => browser.openPage('dashboard/index.html#workplace');

  it('measures distance, height and light at the laptop', async () => {
    const page = await openCheck();
    const told = async () => (await page.getByTestId('workplace-measured').textContent()) ?? '';
    await page.getByTestId('workplace-camera').press('Enter');
    await until(async () => (await told()).includes('camera below your eyes'));
    expect(await told()).toContain('good light');
    const distance = (await page.getByTestId('workplace-distance').textContent()) ?? '';
    const [, from, unit, to] = /between (\d+) (cm|in) and (\d+) (?:cm|in)\)?\./.exec(distance) ?? [];
    const cmPerUnit = unit === 'in' ? 2.54 : 1;
    const trueCm = 100 * Math.hypot(CAMERAS.laptop.distanceM, CAMERAS.laptop.heightM);
    expect(Number(from) * cmPerUnit).toBeLessThanOrEqual(trueCm);
    expect(Number(to) * cmPerUnit).toBeGreaterThanOrEqual(trueCm);
    expect(await findViolations(page)).toEqual([]);
  });

  it('is answered and saved by keyboard; the camera is off once the page is left', async () => {
    const page = await openCheck();
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
    await until(async () => ((await forYou.textContent()) ?? '').includes('Raise the screen'));
    await expect.poll(() => forYou.textContent()).toContain('Your screen is lower than your eyes (checked');
  });
});
