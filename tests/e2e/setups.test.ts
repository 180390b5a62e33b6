import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import type { Setups } from '../../src/platform/setups.ts';
import type { CameraId } from '../simulator/camera.ts';
import { renderClip } from '../simulator/clip.ts';
import { EXTENSION, until } from './extension.ts';

/*
 * One person, one browser, two desks: at each the browser's camera shows the person from where the camera of that desk stands. All
 * fake cameras have the same id, so that only the view can tell the desks apart.
 */
const CLIP_S = 30;

describe('two places', () => {
  let profile = '';
  let browser: Launched | null = null;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'plumbline-places-'));
  });
  afterEach(async () => {
    await browser?.close();
    browser = null;
  });
  afterAll(async () => {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Opens the user's browser at a desk. */
  async function sitDown(camera: CameraId): Promise<Launched> {
    const { path } = await renderClip({
      person: 'A',
      camera,
      timeline: `upright:${CLIP_S}`,
      fps: 5,
      format: 'y4m',
      sensorNoise: 2,
    });
    browser = await launchChromium({ extension: EXTENSION, clip: path, headless: true, profile });
    return browser;
  }

  async function _stop(page: Page): Promise<void> {
    await page.evaluate(() => chrome.runtime.sendMessage({ name: 'pageToBackground.stop', data: null }));
  }

  /** The name of the place that the popup shows. */
  const _placeShown = (popup: Page) => popup.getByTestId('place').locator('option:checked').textContent();

  /** Runs in the page: the name of the place that was used last. */
  const _readInUse = (page: Page) =>
    page.evaluate(async () => {
      const { setups } = (await chrome.storage.local.get('setups')) as { setups: Setups };
      return setups.setups.find(({ id }) => id === setups.inUse)?.name;
    });

  it('are renamed and deleted from the keyboard, on a page without faults of access', async () => {
    const browser = await sitDown('laptop');
    const page = await browser.openPage('dashboard/index.html#places');
    await page.getByTestId('place-card').nth(1).waitFor();
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    const name = page.getByTestId('place-name').first();
    await name.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Kitchen table');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kitchen table' }).waitFor();
    await page.getByRole('button', { name: 'Delete: Office monitor' }).focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('confirm-delete').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // The card goes with the store; the words come with the worker's answer, which may be later.
    await expect.poll(() => page.getByTestId('places-told').textContent()).toBe('Office monitor is deleted.');
    await until(async () => (await page.getByTestId('place-card').count()) === 1, 5);
  });
});
