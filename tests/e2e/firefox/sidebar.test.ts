import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../../tools/browser/first-run-firefox.ts';
import { type LaunchedFirefox, launchFirefox } from '../../../tools/browser/launch-firefox.ts';
import { step } from '../step.ts';
import { until } from '../until.ts';
import { EXTENSION, showing, storeCalibration, told } from './firefox.ts';

/* The sidebar as the location of the camera. Automation has no access to it; the extension's own pages do. */

const SIDEBAR = 'input[name=cameraHostPlace][value=sidebar]';

describe('the camera in the sidebar', () => {
  let firefox: LaunchedFirefox;
  let popup: Page;
  const headline = () => told(popup, 'headline');
  /** The content of the sidebar; '' while it is closed. */
  const inSidebar = () =>
    popup.evaluate(() => {
      // Chrome's types have no sidebar.
      const type = 'sidebar' as 'tab';
      return chrome.extension.getViews({ type })[0]?.location.pathname ?? '';
    });

  beforeAll(async () => {
    firefox = await launchFirefox({ extension: EXTENSION, headless: true, fakeCamera: true });
    popup = await firefox.openPage('/popup/index.html');
    await storeCalibration(popup);
    await until(async () => (await headline()).includes('off'));
  });
  afterAll(() => firefox?.close());

  it('is chosen in the settings, holds the camera except in a pause, and is reported when closed', async () => {
    await step('chosen in the settings; opens with the same click', async () => {
      const page = await firefox.openPage('/dashboard/index.html#settings?group=camera');
      await page.waitForSelector(SIDEBAR);
      await page.click(SIDEBAR);
      await until(async () => (await inSidebar()) === '/camera/sidebar.html');
    });
    await step('holds the camera while watching, and no tab does', async () => {
      await press(popup, 'way-out');
      await until(async () => (await headline()).includes('away'));
      expect(await inSidebar()).toBe('/camera/host-tab.html');
      expect((await showing(popup)).cameraTab).toBe('none');
    });
    await step('the camera is off in a pause, and on again by itself after it', async () => {
      await popup.evaluate(() =>
        chrome.runtime.sendMessage({ name: 'pageToBackground.pause', data: { minutes: 1 } }),
      );
      await until(async () => (await inSidebar()) === '/camera/sidebar.html');
      await until(async () => (await headline()).includes('away'), 60);
    });
    await step('closed by the user: popup and toolbar say so', async () => {
      await popup.evaluate(() => chrome.extension.getViews({ type: 'sidebar' as 'tab' })[0]?.close());
      await until(async () => (await headline()).includes('closed'));
      await until(async () => (await showing(popup)).badge === '×');
    });
  });
});
