import type { Page } from 'playwright-core';
import type { Settings } from '../../src/state/settings.ts';
import type { Launched, LaunchOptions } from '../../tools/browser/launch.ts';
import type { ClipName } from '../../tools/clips/browser-clips.ts';
import { changeSettings, hostIsOpen, showing, startWatching } from './extension.ts';
import { launchBefore } from './launch.ts';
import { seedBaseline } from './scene.ts';
import { until } from './until.ts';

/** A browser that watches, and the popup, open in a tab. */
export interface Watched {
  readonly browser: Launched;
  readonly popup: Page;
}

/** Whether the camera is on and its picture has been judged. */
export async function isJudging(browser: Launched): Promise<boolean> {
  return ['on', 'drift', 'unknown', 'away'].includes((await showing(browser)).icon);
}

/** Starts a browser with a clip as its webcam, calibrated by that clip, and starts watching. */
export async function watchClip(
  clip: ClipName,
  options: Partial<LaunchOptions> & { readonly settings?: Partial<Settings> } = {},
): Promise<Watched> {
  const { settings = {}, ...launching } = options;
  const browser = await launchBefore(clip, launching);
  await seedBaseline(browser, clip === 'emptyChair' ? 'upright' : clip);
  const popup = await browser.openPage('popup/index.html');
  await changeSettings(popup, settings);
  await startWatching(popup);
  await until(() => hostIsOpen(browser));
  await until(() => isJudging(browser));
  return { browser, popup };
}
