import { type Launched, type LaunchOptions, launchChromium } from '../../tools/browser/launch.ts';
import type { ClipName } from '../../tools/clips/browser-clips.ts';
import { renderTestClip } from '../../tools/clips/browser-clips.ts';
import { builtFor, SPEED } from './build-under-test.ts';
import { until } from './until.ts';

/** SHOW=1 shows the browser's window while a test runs in it. */
const HEADLESS = process.env.SHOW !== '1';

/** The path of a clip, rendered beforehand. */
export async function clipPath(name: ClipName): Promise<string> {
  return (await renderTestClip(name, SPEED)).path;
}

/**
 * Waits for the page that a new profile opens on install. It comes to the front. A page that was opened before would be
 * behind it, where Chromium soon draws one frame a second, and a click takes two seconds.
 */
function waitForWelcome({ context }: Launched): Promise<void> {
  return until(async () => context.pages().some((page) => page.url().endsWith('#welcome')));
}

/** Launches Chromium with the extension under test, headless, and with no webcam unless a clip is given. */
export async function launch(options: Partial<LaunchOptions> = {}): Promise<Launched> {
  const browser = await launchChromium({ extension: builtFor('chrome'), headless: HEADLESS, ...options });
  // An existing profile may have seen the welcome page before.
  if (options.profile !== undefined) return browser;
  await waitForWelcome(browser).catch(async (error) => {
    await browser.close();
    throw error;
  });
  return browser;
}

/** Launches it with a clip for a webcam. */
export async function launchBefore(clip: ClipName, options: Partial<LaunchOptions> = {}): Promise<Launched> {
  return launch({ ...options, clip: await clipPath(clip) });
}
