import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCalibration } from '../../tools/browser/first-run.ts';
import type { Launched } from '../../tools/browser/launch.ts';
import { findViolations } from './axe.ts';
import { hostIsOpen, readStored, send } from './extension.ts';
import { launch } from './launch.ts';
import { type ChangingClip, changingClip } from './scene.ts';
import { until } from './until.ts';

/* A user calibrates, shows how they slouch, by keyboard only, sees in the settings what was learned, and undoes it. */

describe('a shown slouch', () => {
  let folder: string;
  let clip: ChangingClip;
  let browser: Launched;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-show-'));
    clip = await changingClip(folder, 'upright');
    browser = await launch({ clip: clip.path });
    page = await runCalibration(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const stored = async () =>
    ((await readStored(browser, 'local', 'personalExamples')) as { examples?: unknown[] } | undefined)
      ?.examples ?? [];
  const feedback = async () => (await page.getByTestId('feedback').textContent()) ?? '';
  const isEnabled = (testId: string) => page.getByTestId(testId).isEnabled();

  async function show(): Promise<void> {
    await until(() => isEnabled('show'));
    await page.getByTestId('show').press('Enter');
    await until(async () => !(await isEnabled('show')));
    await until(() => isEnabled('show'));
  }

  it('is refused if it looks the same as upright', async () => {
    expect(await findViolations(page)).toEqual([]);
    await page.getByTestId('show-open').press('Enter');
    await until(() => isEnabled('show'));
    for (const [width, height] of [
      [1280, 720],
      [400, 780],
    ] as const) {
      await page.setViewportSize({ width, height });
      const { y = height, height: high = 0 } = (await page.getByTestId('show').boundingBox()) ?? {};
      expect([width, y + high < height]).toEqual([width, true]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    const widthOf = (selector: string) =>
      page.evaluate((found) => document.querySelector(found)?.getBoundingClientRect().width, selector);
    expect(await widthOf('.stage .picture')).toBe(await widthOf('.stage'));
    const { y = 900, height: high = 0 } = (await page.getByTestId('show').boundingBox()) ?? {};
    expect(y + high).toBeLessThan(900);
    const topOfReady = async () => (await page.getByTestId('show').boundingBox())?.y;
    const before = await topOfReady();
    await show();
    expect(await feedback()).toContain('same as your upright posture');
    // The line that has appeared above it doesn't push it down.
    expect(await topOfReady()).toBe(before);
    expect(await findViolations(page)).toEqual([]);
    expect(await stored()).toEqual([]);
  });

  it('can be skipped, which ends the first run', async () => {
    await page.getByTestId('show-finish').press('Enter');
    await page.getByTestId('done').waitFor();
  });

  it('ends with a try-out, in which the live posture is shown', async () => {
    const next = async () => (await page.getByTestId('try-out-next').textContent()) ?? '';
    await until(async () => (await next()).includes('Slouch for a moment'));
    expect(await findViolations(page)).toEqual([]);
  });

  it('is learned later', async () => {
    // Without a camera host only the page has the camera, which plays the other clip from its start.
    await send(page, 'pageToBackground.stop');
    await until(async () => !(await hostIsOpen(browser)));
    await clip.show('looks');
    await page.evaluate(() => location.assign('#slouch'));
    await page.getByTestId('show-open').press('Enter');
    await show();
    expect(await feedback()).toContain('One posture learned');
    expect(await stored()).toMatchObject([
      { source: 'shown', bad: true, kind: 'slouch', looks: { length: 6 }, setup: expect.any(String) },
    ]);
    await page.getByTestId('show-skip').press('Enter');
    await page.getByTestId('show-finish').press('Enter');
    await page.getByTestId('show-finished').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it('is listed in the settings, and can be undone there', async () => {
    await page.evaluate(() => location.assign('#settings?group=checks'));
    await page.getByTestId('example').waitFor();
    expect(await page.getByTestId('taught-count').textContent()).toBe('Learned from one example');
    expect(await findViolations(page)).toEqual([]);
    await page.getByTestId('example').getByRole('button').press('Enter');
    await until(async () => (await page.getByTestId('example').count()) === 0);
    expect(await stored()).toEqual([]);
  });
});
