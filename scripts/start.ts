import { join } from 'node:path';
import { findChromium } from '../tools/browser/find-chromium.ts';
import { findFirefox } from '../tools/browser/find-firefox.ts';
import { runFirstRun } from '../tools/browser/first-run.ts';
import { launchChromium } from '../tools/browser/launch.ts';
import { buildExtension } from './build.ts';
import { renderDemoClip } from './start/demo-clip.ts';
import { hasDisplay, hasWebcam } from './start/environment.ts';
import { startFirefox } from './start/firefox.ts';
import { followAndTell } from './start/print.ts';

/*
 * Builds the extension and runs it. With a display and a webcam, it opens a browser for you to use. Without a
 * webcam, it plays a simulated person; without a display, it runs headless and prints what happens.
 * `--firefox` uses Firefox.
 */

const PROFILE = join(import.meta.dirname, '../.cache/profile');

async function runWithDisplay(extension: string): Promise<void> {
  const real = hasWebcam();
  const clip = real ? {} : { clip: (await renderDemoClip()).path };
  if (!real) console.log('There is no webcam here. A simulated person is played on a simulated one.');
  const browser = await launchChromium({ extension, headless: false, profile: PROFILE, ...clip });
  console.log(
    'Plumbline is running in the browser window. Its first page guides you; close the browser to end.',
  );
  await browser.context.waitForEvent('close', { timeout: 0 });
}

async function runHeadless(extension: string): Promise<void> {
  console.log('There is no display here. Running headless, with a simulated person on a simulated webcam.');
  const demo = await renderDemoClip();
  const browser = await launchChromium({ extension, headless: true, clip: demo.path });
  try {
    console.log('First run: turning on the camera, calibrating…');
    await runFirstRun(browser);
    console.log(`Calibrated. Watching for ${Math.round(demo.durationMs / 1000)} s:`);
    await followAndTell(browser, demo);
  } finally {
    await browser.close();
  }
}

async function startChromium(): Promise<void> {
  console.log(`Chromium: ${findChromium()}`);
  const extension = await buildExtension();
  console.log(`Built ${extension}`);
  await (hasDisplay() ? runWithDisplay(extension) : runHeadless(extension));
}

async function start(): Promise<void> {
  if (!process.argv.includes('--firefox')) return startChromium();
  console.log(`Firefox: ${findFirefox()}`);
  await startFirefox(await buildExtension('firefox'), hasDisplay(), hasWebcam());
}

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    interrupted = true;
  });

try {
  await start();
} catch (error) {
  // Ctrl+C closes the browser in the middle of everything: that is not an error.
  if (!interrupted) throw error;
  console.log('Ended.');
}
