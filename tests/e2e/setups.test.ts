import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runFirstRun } from '../../scripts/browser/first-run.ts';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import type { Setups } from '../../src/platform/setups.ts';
import type { CameraId } from '../simulator/camera.ts';
import { renderClip } from '../simulator/clip.ts';
import { EXTENSION, headline, readToday, showing, startWatching, until } from './extension.ts';

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

  async function stop(page: Page): Promise<void> {
    await page.evaluate(() => chrome.runtime.sendMessage({ name: 'pageToBackground.stop', data: null }));
  }

  /** The name of the place that the popup shows. */
  const placeShown = (popup: Page) => popup.getByTestId('place').locator('option:checked').textContent();

  /** Runs in the page: the name of the place that was used last. */
  const readInUse = (page: Page) =>
    page.evaluate(async () => {
      const { setups } = (await chrome.storage.local.get('setups')) as { setups: Setups };
      return setups.setups.find(({ id }) => id === setups.inUse)?.name;
    });

  it('are calibrated one after the other, the first without a question', async () => {
    const first = await sitDown('laptop');
    const page = await runFirstRun(first);
    expect(await page.getByLabel('This place is').count()).toBe(0);
    await stop(page);
    await first.close();
    const second = await sitDown('monitor');
    const calibration = await second.openPage('dashboard/index.html#places');
    await calibration.getByTestId('add-place').click();
    await calibration.getByLabel('Call it').fill('Office monitor');
    await calibration.getByTestId('open-camera').click();
    await calibration.getByTestId('calibrate').click({ timeout: 30_000 });
    await calibration.getByTestId('done').waitFor({ timeout: 60_000 });
    const popup = await second.openPage('popup/index.html');
    await until(async () => (await showing(second)).icon === 'on', 20);
    await expect.poll(() => placeShown(popup)).toBe('Office monitor');
    await stop(popup);
  });

  it('are told apart by the view: back at the first one, nothing is alerted and the popup says where it is', async () => {
    const browser = await sitDown('laptop');
    const popup = await browser.openPage('popup/index.html');
    await startWatching(popup);
    await until(async () => (await placeShown(popup)) === 'My place', 40);
    await until(async () => (await showing(browser)).icon === 'on', 10);
    await new Promise((resolve) => setTimeout(resolve, CLIP_S * 1000));
    expect(await placeShown(popup)).toBe('My place');
    await stop(popup);
    const today = await readToday(popup);
    expect(today.alerts).toEqual([]);
    expect(today.badMs).toBe(0);
  });

  it('are not judged by where the user is not: at a third one it says so until the user chooses', async () => {
    const browser = await sitDown('side');
    const popup = await browser.openPage('popup/index.html');
    await startWatching(popup);
    await until(async () => (await headline(popup)).includes('tell'), 20);
    expect(await popup.textContent('.now')).toContain('does not look like the place');
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    expect((await showing(browser)).badge).toBe('');
    await popup.getByTestId('place').getByLabel('Place').selectOption('Office monitor');
    await until(async () => (await placeShown(popup)) === 'Office monitor', 10);
    await stop(popup);
  });

  it('are told apart by the camera, before anything is seen', async () => {
    const browser = await sitDown('laptop');
    const page = await browser.openPage('dashboard/index.html#places');
    // The office has a camera of its own, which stays there.
    await page.evaluate(async () => {
      const { setups } = (await chrome.storage.local.get('setups')) as { setups: Setups };
      const office = setups.setups.map((each) =>
        each.name === null ? each : { ...each, camera: { deviceId: 'office', label: 'Logitech' } },
      );
      await chrome.storage.local.set({ setups: { ...setups, setups: office } });
    });
    const card = page.getByTestId('place-card').filter({ hasText: 'Office monitor' });
    await card.getByTestId('place-stale').waitFor();
    const popup = await browser.openPage('popup/index.html');
    expect(await readInUse(page)).toBe('Office monitor');
    await startWatching(popup);
    await until(async () => (await placeShown(popup)) === 'My place', 6);
    await stop(popup);
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
