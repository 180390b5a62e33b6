import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { BackendName } from '../../src/detection/pose-detector.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/platform/settings.ts';
import { runFirstRun } from '../browser/first-run.ts';
import { type Launched, launchChromium } from '../browser/launch.ts';
import { awaitAlertDelays } from './alert-delay.ts';
import { type BenchScene, renderBenchClip } from './clips.ts';
import { measureCost, type SceneCost, settle } from './scene-cost.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/chrome');
export interface ScenesResult {
  /** nowAndThen: the still scene, looked at once a minute, the camera closed in between. */
  readonly scenes: Readonly<Record<'cameraAlone' | 'still' | 'moving' | 'empty' | 'nowAndThen', SceneCost>>;
  /** From the begin of each slouch to its alert; shorter than `SLOUCHES` has where one was not told. */
  readonly alertDelaysS: readonly number[];
  readonly firstVerdictMs: number;
}

/** The camera as the product asks for it, open and unread, in a page of the extension. */
async function measureCameraAlone(seconds: number): Promise<SceneCost> {
  const browser = await launchChromium({
    extension: EXTENSION,
    clip: await renderBenchClip('still'),
    headless: true,
  });
  try {
    const page = await browser.openPage('popup/index.html');
    await page.evaluate(async () => {
      const video = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 5, max: 10 } };
      Object.assign(globalThis, { kept: await navigator.mediaDevices.getUserMedia({ video }) });
    });
    await settle();
    return await measureCost(browser, seconds);
  } finally {
    await browser.close();
  }
}

/** The user's calibration, from a first run before the still scene. */
async function calibrateOnce(): Promise<unknown> {
  const browser = await launchChromium({
    extension: EXTENSION,
    clip: await renderBenchClip('still'),
    headless: true,
  });
  try {
    await runFirstRun(browser);
    const worker = await browser.serviceWorker();
    return await worker.evaluate(async () => (await chrome.storage.local.get('setups')).setups);
  } finally {
    await browser.close();
  }
}

/** Runs in a page: starts watching and resolves with the ms until the first verdict. */
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
 * Runs in a page: puts down which backend is best here, as the product does once in a browser's life after timing them
 * all, so that this timing does not fall into the minute that is measured.
 */
async function rememberBackend(backend: string): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // The page makes the database; to open it before would make an empty one.
  while (!(await indexedDB.databases()).some(({ name }) => name === 'plumbline'))
    await new Promise((resolve) => setTimeout(resolve, 50));
  const database = await settled(indexedDB.open('plumbline'));
  const choices = database.transaction('choices', 'readwrite').objectStore('choices');
  await settled(choices.put({ backend, userAgent: navigator.userAgent }, 'backend'));
  database.close();
}

/** What every scene begins with. */
interface Prepared {
  readonly setups: unknown;
  readonly backend: BackendName;
}

/** Starts watching a scene, by some settings; does something from the first verdict on. */
async function watchScene<T>(
  scene: BenchScene,
  { setups, backend }: Prepared,
  changed: Partial<Settings>,
  measure: (page: Page, browser: Launched, firstVerdictMs: number) => Promise<T>,
): Promise<T> {
  const browser = await launchChromium({
    extension: EXTENSION,
    clip: await renderBenchClip(scene),
    headless: true,
  });
  try {
    const worker = await browser.serviceWorker();
    const settings = { ...DEFAULT_SETTINGS, ...changed };
    await worker.evaluate((values) => chrome.storage.local.set(values), { setups, settings });
    const page: Page = await browser.openPage('popup/index.html');
    await page.evaluate(rememberBackend, backend);
    return await measure(page, browser, await page.evaluate(startAndAwaitVerdict));
  } finally {
    await browser.close();
  }
}

function measureScene(
  scene: BenchScene,
  prepared: Prepared,
  seconds: number,
  changed: Partial<Settings> = {},
) {
  return watchScene(scene, prepared, changed, async (_, browser, firstVerdictMs) => {
    for (const open of browser.context.pages().slice(1)) await open.close();
    await settle();
    return { firstVerdictMs, cost: await measureCost(browser, seconds) };
  });
}

function measureDelays(prepared: Prepared): Promise<number[]> {
  const soon = { coolDownSeconds: 30 } as const;
  return watchScene('slouches', prepared, soon, (page) => awaitAlertDelays(page, Date.now()));
}

/** Watches each scene for some seconds in real Chromium, one after the other, on one backend, and reads what it cost. */
export async function measureScenes(backend: BackendName, seconds: number): Promise<ScenesResult> {
  const prepared: Prepared = { setups: await calibrateOnce(), backend };
  const cameraAlone = await measureCameraAlone(seconds);
  const still = await measureScene('still', prepared, seconds);
  const moving = await measureScene('moving', prepared, seconds);
  const empty = await measureScene('empty', prepared, seconds);
  // Two looks and the rests after them.
  const nowAndThen = await measureScene('still', prepared, Math.max(seconds, 130), { lookEveryMinutes: 1 });
  return {
    scenes: {
      cameraAlone,
      still: still.cost,
      moving: moving.cost,
      empty: empty.cost,
      nowAndThen: nowAndThen.cost,
    },
    alertDelaysS: await measureDelays(prepared),
    firstVerdictMs: still.firstVerdictMs,
  };
}
