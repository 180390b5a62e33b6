import { type Launched, type LaunchOptions, launchChromium } from '../../scripts/browser/launch.ts';
import type { ClipName } from '../../scripts/e2e/clips.ts';
import { renderTestClip } from '../../scripts/e2e/clips.ts';
import { builtFor, SPEED } from './build-under-test.ts';

/** SHOW=1 shows the browser's window while a test runs in it. */
const HEADLESS = process.env.SHOW !== '1';

/** The path of a clip, rendered beforehand. */
export async function clipPath(name: ClipName): Promise<string> {
  return (await renderTestClip(name, SPEED)).path;
}

/** Launches Chromium with the extension under test, headless, and with no webcam unless a clip is given. */
export function launch(options: Partial<LaunchOptions> = {}): Promise<Launched> {
  return launchChromium({ extension: builtFor('chrome'), headless: HEADLESS, ...options });
}

/** Launches it with a clip for a webcam. */
export async function launchBefore(clip: ClipName, options: Partial<LaunchOptions> = {}): Promise<Launched> {
  return launch({ ...options, clip: await clipPath(clip) });
}
