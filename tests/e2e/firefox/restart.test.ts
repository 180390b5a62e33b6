import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../../tools/browser/first-run-firefox.ts';
import { type LaunchedFirefox, launchFirefox } from '../../../tools/browser/launch-firefox.ts';
import { productNow } from '../build-under-test.ts';
import { step } from '../step.ts';
import { until } from '../until.ts';
import { EXTENSION, HOST, readToday, showing, told, watchNobody } from './firefox.ts';

/*
 * Firefox ends while the camera is watched, and is started again with the same profile, in which the packed extension
 * is installed. Nobody is in front of its fake camera, so 'away' time is counted.
 */

/** Longer than the minute that may be lost. The passing of time itself is tested. */
const WATCHED_S = 75;
/** The setting of most users who keep their tabs: all windows are restored, also after a crash. */
const ALL_COMES_BACK = { 'browser.startup.page': 3, 'browser.sessionstore.resume_from_crash': true };

const STORY_TIMEOUT_MS = 120_000;

describe('Firefox, ended while watching and started again', () => {
  let profile: string;
  let firefox: LaunchedFirefox;
  let popup: Page;
  const headline = () => told(popup, 'headline');

  async function start(prefs: Readonly<Record<string, number | boolean>>): Promise<void> {
    firefox = await launchFirefox({ extension: EXTENSION, headless: true, fakeCamera: true, profile, prefs });
  }

  /** The popup is opened after the camera's tab, which is then in a window behind. */
  async function startAgain(prefs: Readonly<Record<string, number | boolean>>): Promise<void> {
    await start(prefs);
    await firefox.waitForPage(HOST);
    popup = await firefox.openPage('/popup/index.html');
  }

  async function kill(): Promise<void> {
    const running = firefox.browser.process();
    if (running === null) throw new Error('Firefox does not run.');
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
  }

  const countedS = async () => {
    const { goodMs, badMs, unknownMs, awayMs } = await readToday(popup);
    return (goodMs + badMs + unknownMs + awayMs) / 1000;
  };
  const cameraTabs = () =>
    popup.evaluate(
      async (host) => (await chrome.tabs.query({})).filter(({ url }) => url?.endsWith(host)).length,
      HOST,
    );
  /** Popup and toolbar say that it waits, and one click on the popup's button is enough. */
  async function expectOneClick(): Promise<void> {
    await until(async () => (await headline()).includes('camera page for a moment'));
    expect(await showing(popup)).toMatchObject({ session: 'watching', badge: '×', cameraTab: 'behind' });
    expect(await cameraTabs()).toBe(1);
    await press(popup, 'way-out');
    await until(async () => (await headline()).includes('away'));
    await until(async () => (await showing(popup)).cameraTab === 'behind');
    expect(await cameraTabs()).toBe(1);
  }

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'plumbline-firefox-profile-'));
    await start(ALL_COMES_BACK);
    popup = await watchNobody(firefox);
  });
  afterAll(async () => {
    await firefox?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it(
    'loses at most the current minute, brings its one camera page back, and watches after one click',
    async () => {
      await step('killed: at most the current minute is lost', async () => {
        const watchedMs = productNow('firefox') + WATCHED_S * 1000;
        await until(async () => productNow('firefox') > watchedMs, WATCHED_S);
        await kill();
        await startAgain(ALL_COMES_BACK);
        expect(await countedS()).toBeGreaterThan(WATCHED_S - 60);
      });
      await step('its only camera page is back, and one click is enough', expectOneClick);
      await step(
        'the same after an ordinary end, with no other window brought back: nothing is lost',
        async () => {
          const beforeS = await countedS();
          await firefox.close();
          expect(firefox.browser.process()?.signalCode).toBe(null);
          await startAgain({});
          expect(await countedS()).toBeGreaterThanOrEqual(beforeS);
          await expectOneClick();
        },
      );
    },
    STORY_TIMEOUT_MS,
  );
});
