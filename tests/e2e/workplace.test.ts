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
    await page.getByTestId('chair-fits').press('Enter');
    await page.getByTestId('workplace-camera').press('Enter');
    await until(async () => (await told()).includes('below your eyes'));
    await page.getByTestId('height-skipped').press('Enter');
    await until(async () => (await told()).includes('Camera estimate'));
    const distance = await told();
    const [, from, unit, to] = /between (\d+) (cm|in) and (\d+) (?:cm|in)\)?\./.exec(distance) ?? [];
    const cmPerUnit = unit === 'in' ? 2.54 : 1;
    const trueCm = 100 * Math.hypot(CAMERAS.laptop.distanceM, CAMERAS.laptop.heightM);
    expect(Number(from) * cmPerUnit).toBeLessThanOrEqual(trueCm);
    expect(Number(to) * cmPerUnit).toBeGreaterThanOrEqual(trueCm);
    expect(await findViolations(page)).toEqual([]);
    for (const step of ['distance', 'centre', 'arms', 'light'])
      await page.getByTestId(`${step}-skipped`).press('Enter');
    expect(await page.getByTestId('workplace-summary').textContent()).toContain('good light');
  });

  it('is answered and saved by keyboard; the camera is off once the page is left', async () => {
    const page = await openCheck();
    await page.getByTestId('chair-fits').press('Enter');
    await page.getByTestId('workplace-camera').press('Enter');
    await page.getByTestId('preview').waitFor();
    const track = await page.evaluateHandle(() => {
      const stream = document.querySelector('video')?.srcObject;
      return stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
    });
    expect(await track.evaluate((live) => live?.readyState)).toBe('live');
    await page.evaluate(() => location.assign('#guide'));
    await page.getByTestId('guide-search').waitFor();
    expect(await track.evaluate((live) => live?.readyState)).toBe('ended');

    // It goes on where it was left.
    await page.evaluate(() => location.assign('#workplace'));
    await page.getByTestId('workplace-height').waitFor();
    await page.getByTestId('workplace-start-over').press('Enter');
    await page.getByTestId('chair-fits').focus();
    await page.keyboard.press('Space');
    // The question has the focus. Tab leads through the laptop, 'Looks right' and 'Too low'.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Screen height');
    for (let tab = 0; tab < 3; tab++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (const step of ['distance', 'centre', 'arms', 'light'])
      await page.getByTestId(`${step}-fits`).press('Enter');
    expect(await page.getByTestId('workplace-summary').textContent()).toContain('Raise the screen');
    expect(await findViolations(page)).toEqual([]);
    await page.getByTestId('workplace-save').press('Enter');
    await page.getByTestId('workplace-saved').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.evaluate(() => location.assign('#guide'));
    const forYou = page.getByTestId('for-you').first();
    await until(async () => ((await forYou.textContent()) ?? '').includes('Raise the screen'));
    await expect
      .poll(() => forYou.textContent())
      .toContain('You said your screen is lower than your eyes (checked');
  });
});
