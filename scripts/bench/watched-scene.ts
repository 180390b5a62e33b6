import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { BackendName } from '../../src/detection/pose/pose-detector.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/state/settings.ts';
import { runFirstRun } from '../../tools/browser/first-run.ts';
import { type Launched, launchChromium } from '../../tools/browser/launch.ts';
import { type BenchScene, renderBenchClip } from './clips.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/chrome');

/** Runs the extension in a browser whose webcam plays a scene; closes it at the end. */
async function inBrowser<T>(scene: BenchScene, use: (browser: Launched) => Promise<T>): Promise<T> {
  const clip = await renderBenchClip(scene);
  const browser = await launchChromium({ extension: EXTENSION, clip, headless: true });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** The camera as the product opens it, open and unread, in a page of the extension. */
export async function openCameraAlone<T>(
  scene: BenchScene,
  measure: (browser: Launched) => Promise<T>,
): Promise<T> {
  return inBrowser(scene, async (browser) => {
    const page = await browser.openPage('popup/index.html');
    await page.evaluate(async () => {
      const video = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 5, max: 10 } };
      Object.assign(globalThis, { kept: await navigator.mediaDevices.getUserMedia({ video }) });
    });
    return await measure(browser);
  });
}

/** The user's calibration, from a first run with the still scene. */
export async function calibrateOnce(): Promise<unknown> {
  return inBrowser('still', async (browser) => {
    await runFirstRun(browser);
    const worker = await browser.serviceWorker();
    return await worker.evaluate(async () => (await chrome.storage.local.get('setups')).setups);
  });
}

/** Runs in a page: starts a watch and resolves with the ms until the first verdict. */
async function startAndAwaitVerdict(): Promise<number> {
  const start = performance.now();
  void chrome.runtime.sendMessage({ name: 'pageToBackground.start', data: null });
  for (;;) {
    const { hostStatus } = (await chrome.storage.session.get('hostStatus')) as {
      hostStatus?: { camera: string; posture?: string };
    };
    if (hostStatus?.camera === 'live' && hostStatus.posture !== 'starting') return performance.now() - start;
    if (performance.now() - start > 60_000) throw new Error('There was no verdict within a minute.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Runs in a page: stores the best backend, as the product does once per browser after timing them all. So
 * that timing is not part of the measured minute.
 */
async function rememberBackend(backend: string): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // The page creates the database; opening it earlier would create an empty one.
  while (!(await indexedDB.databases()).some(({ name }) => name === 'plumbline'))
    await new Promise((resolve) => setTimeout(resolve, 50));
  const database = await settled(indexedDB.open('plumbline'));
  const choices = database.transaction('choices', 'readwrite').objectStore('choices');
  await settled(choices.put({ backend, userAgent: navigator.userAgent }, 'backend'));
  database.close();
}

/** What every scene starts with. */
export interface Prepared {
  readonly setups: unknown;
  readonly backend: BackendName;
}

/**
 * Starts to watch a scene with some settings, and calls back from the first verdict on, with its page open.
 */
export async function watchScene<T>(
  scene: BenchScene,
  { setups, backend }: Prepared,
  changed: Partial<Settings>,
  measure: (page: Page, browser: Launched, firstVerdictMs: number) => Promise<T>,
): Promise<T> {
  return inBrowser(scene, async (browser) => {
    const worker = await browser.serviceWorker();
    const settings = { ...DEFAULT_SETTINGS, ...changed };
    await worker.evaluate((values) => chrome.storage.local.set(values), { setups, settings });
    const page: Page = await browser.openPage('popup/index.html');
    await page.evaluate(rememberBackend, backend);
    return await measure(page, browser, await page.evaluate(startAndAwaitVerdict));
  });
}
