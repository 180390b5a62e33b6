import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { deleteCopy, withClipCamera } from '../../tools/browser/clip-camera.ts';
import { firstRunInFirefox } from '../../tools/browser/first-run-firefox.ts';
import { type LaunchedFirefox, launchFirefox } from '../../tools/browser/launch-firefox.ts';
import { DEMO_FPS, renderDemoClip } from './demo-clip.ts';

/** Runs until the user closes the browser. */
async function runWithDisplay(firefox: LaunchedFirefox): Promise<void> {
  console.log('Plumbline is running in the Firefox window. Close the browser to end.');
  await new Promise<void>((resolve) => firefox.browser.once('disconnected', () => resolve()));
}

async function readToolbar(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const badge = await chrome.action.getBadgeText({});
    return `${await chrome.action.getTitle({})}${badge && `  [badge ${badge}]`}`;
  });
}

/** Goes through the first run, then prints for a while what the toolbar shows. */
async function runHeadless(firefox: LaunchedFirefox, durationMs: number): Promise<void> {
  console.log('First run: turning on the camera, calibrating…');
  await firstRunInFirefox(firefox);
  const popup = await firefox.openPage('/popup/index.html');
  console.log(`Calibrated. Watching for ${Math.round(durationMs / 1000)} s:`);
  const startMs = Date.now();
  let before = '';
  while (Date.now() - startMs < durationMs) {
    const toolbar = await readToolbar(popup);
    const seconds = String(Math.round((Date.now() - startMs) / 1000)).padStart(4);
    if (toolbar !== before) console.log(`${seconds} s  ${toolbar}`);
    before = toolbar;
    await pause(500);
  }
  console.log(`\nThe popup says:\n${await popup.evaluate(() => document.querySelector('main')?.innerText)}`);
}

async function startWithWebcam(extension: string): Promise<void> {
  await runWithDisplay(await launchFirefox({ extension, headless: false, fakeCamera: false }));
}

/** Firefox cannot play a file as a webcam, so a copy of the extension gets the simulated person instead. */
async function startWithClip(extension: string, hasDisplay: boolean): Promise<void> {
  console.log('There is no webcam or no display here. A simulated person is played on a simulated webcam.');
  const clip = await renderDemoClip();
  const copy = await withClipCamera(extension, { path: clip.path, fps: DEMO_FPS });
  try {
    const firefox = await launchFirefox({ extension: copy, headless: !hasDisplay, fakeCamera: true });
    if (hasDisplay) await runWithDisplay(firefox);
    else await runHeadless(firefox, clip.durationMs).finally(() => firefox.close());
  } finally {
    await deleteCopy(copy);
  }
}

/** `npm start -- --firefox`: the same extension in Firefox. */
export function startFirefox(extension: string, hasDisplay: boolean, hasWebcam: boolean): Promise<void> {
  return hasDisplay && hasWebcam ? startWithWebcam(extension) : startWithClip(extension, hasDisplay);
}
