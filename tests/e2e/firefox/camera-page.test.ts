import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../../tools/browser/first-run-firefox.ts';
import { type LaunchedFirefox, launchFirefox } from '../../../tools/browser/launch-firefox.ts';
import { step } from '../step.ts';
import { until } from '../until.ts';
import { closeCameraTab, EXTENSION, HOST, showing, storeCalibration, told } from './firefox.ts';
import { CONTROL, type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';

/*
 * The page that holds the camera, with Firefox's own fake camera: a picture that changes its colour, with nobody in it.
 * The calibration is stored beforehand.
 */

describe('the page that holds the camera', () => {
  let proxy: RecordingProxy;
  let firefox: LaunchedFirefox;
  let popup: Page;
  const headline = () => told(popup, 'headline');

  beforeAll(async () => {
    proxy = await startRecordingProxy();
    const { prefs, environment } = proxy;
    firefox = await launchFirefox({
      extension: EXTENSION,
      headless: true,
      fakeCamera: true,
      prefs,
      environment,
    });
    popup = await firefox.openPage('/popup/index.html');
    await storeCalibration(popup);
    await until(async () => (await headline()).includes('off'));
  });
  afterAll(async () => {
    await firefox?.close();
    proxy?.close();
  });

  it('comes to the front for the camera and goes back, is reported when closed, stays unique, and sends nothing', async () => {
    await step('a pinned tab that comes to the front for the camera, and goes back', async () => {
      await press(popup, 'way-out');
      await until(async () => (await headline()).includes('away'));
      await until(async () => (await showing(popup)).cameraTab === 'behind');
      await until(async () => (await showing(popup)).title.includes('No one is in view'));
      const page = await firefox.waitForPage(HOST);
      expect(await told(page, 'camera-status')).toContain('The camera is on');
    });
    await step('closed by the user: popup and toolbar say so', async () => {
      await closeCameraTab(popup);
      await until(async () => (await headline()).includes('closed'));
      await until(async () => (await showing(popup)).badge === '×');
    });
    await step('opened again from the popup', async () => {
      await press(popup, 'way-out');
      await until(async () => (await headline()).includes('away'));
      await until(async () => (await showing(popup)).badge === '');
    });
    await step("removed by 'stop' in the page itself", async () => {
      const page = await firefox.waitForPage(HOST);
      await press(page, 'stop');
      await until(async () => (await showing(popup)).cameraTab === 'none');
      await expect.poll(async () => (await showing(popup)).session).toBe('off');
      await until(async () => (await headline()).includes('off'));
    });
    await step('opened automatically: waits until it is in view, and then goes back', async () => {
      await press(popup, 'way-out');
      await until(async () => (await headline()).includes('away'));
      // The end of a pause opens the page again, but does not pull the user away from their tab.
      await popup.evaluate(() =>
        chrome.runtime.sendMessage({ name: 'pageToBackground.pause', data: { minutes: 1 } }),
      );
      await until(async () => (await showing(popup)).cameraTab === 'none');
      await until(async () => (await headline()).includes('camera page for a moment'), 60);
      expect((await showing(popup)).cameraTab).toBe('behind');
      await press(popup, 'way-out');
      await until(async () => (await headline()).includes('away'));
      await until(async () => (await showing(popup)).cameraTab === 'behind');
    });
    await step('a second one closes itself', async () => {
      const before = await popup.evaluate(async () => (await chrome.tabs.query({})).length);
      await popup.evaluate(() => void chrome.tabs.create({ url: '/camera/host-tab.html', active: false }));
      await until(async () => {
        const urls = await popup.evaluate(async () =>
          (await chrome.tabs.query({})).map(({ url }) => url ?? ''),
        );
        return (
          urls.length === before && urls.filter((url) => url.endsWith('/camera/host-tab.html')).length === 1
        );
      });
      expect(await headline()).toContain('away');
    });
    await step('nothing was sent anywhere', async () => {
      const page = await firefox.browser.newPage();
      await page.evaluate((url) => fetch(url), CONTROL);
      await firefox.close();
      expect(proxy.asked()).toEqual([CONTROL]);
    });
  });
});
