import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import { renderClip } from '../simulator/clip.ts';
import { cameraBefore, shoulderRolls } from '../simulator/stretching.ts';
import { findViolations } from './axe.ts';
import { EXTENSION, hostIsOpen, readToday, showing, startWatching, until } from './extension.ts';
import { seedBaseline } from './scene.ts';

/* Somebody rolls the shoulders, twice in each round of the clip, while Plumbline watches. */
describe('a stretch before the webcam', () => {
  let browser: Launched;
  let page: Page;
  const count = async (): Promise<string> => (await page.getByTestId('count').textContent()) ?? '';

  beforeAll(async () => {
    const { path } = await renderClip({
      person: 'A',
      camera: cameraBefore('shoulder_roll', 'laptop'),
      timeline: shoulderRolls(),
      fps: 5,
      format: 'y4m',
      sensorNoise: 2,
    });
    browser = await launchChromium({ extension: EXTENSION, clip: path, headless: true });
    await seedBaseline(browser);
    page = await browser.openPage('dashboard/index.html#break');
    await startWatching(page);
    await until(() => hostIsOpen(browser), 10);
    await until(async () => (await showing(browser)).icon !== 'opening', 30);
  });

  afterAll(async () => {
    await browser?.close();
  });

  it.each(['light', 'dark'] as const)(
    'is chosen on a page that axe does not object to, %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.getByTestId('first-stretch').waitFor();
      expect(await findViolations(page)).toEqual([]);
    },
  );

  it('is counted while the watch goes on', async () => {
    await page.getByTestId('start-shoulder_roll').press('Enter');
    await page.getByTestId('preview').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await until(async () => /^[1-9] of 8/.test(await count()), 40);
    expect(await hostIsOpen(browser)).toBe(true);
  });

  it('turns its own camera off, and leaves the watch and its alerts as they were', async () => {
    expect(await page.locator('video').count()).toBe(0);
    expect(await hostIsOpen(browser)).toBe(true);
    expect((await readToday(page)).alerts).toEqual([]);
    await page.reload();
    // What was done last is offered last.
    const last = page.locator('.stretch-card').last();
    await last.waitFor();
    expect(await last.textContent()).toContain('Shoulder rolls');
  });
});
