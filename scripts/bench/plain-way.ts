import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { type Launched, launchChromium } from '../../tools/browser/launch.ts';
import { alertDelaysS } from './alert-delay.ts';
import { type BenchScene, renderBenchClip, SLOUCHES } from './clips.ts';
import { measureCost, type SceneCost, settle } from './scene-cost.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/chrome');

/** What most similar apps do: webgl ten times a second; and the frugal ones: wasm once a second. */
const CHANNELS = {
  webglTenASecond: { backend: 'webgl', everyMs: 100 },
  wasmOnceASecond: { backend: 'wasm', everyMs: 1000 },
} as const;
export type PlainWay = keyof typeof CHANNELS;

/** The cost of a variant for a scene, and how often it really took a sample. */
export interface PlainCost extends SceneCost {
  readonly looksPerMinute: number;
}
export interface PlainMeasures {
  readonly still: PlainCost;
  readonly moving: PlainCost;
  /**
   * From the start of each slouch to its alert; shorter than the list in `SLOUCHES` if an alert is missing.
   */
  readonly alertDelaysS: readonly number[];
}
export type PlainResult = Readonly<Record<PlainWay, PlainMeasures>>;

/** A copy of the extension with the plain page in it. */
async function buildPlain(folder: string): Promise<void> {
  await cp(EXTENSION, folder, { recursive: true });
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: join(folder, 'plain'),
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, 'plain-page.ts'),
        formats: ['iife'],
        name: 'plain',
        fileName: () => 'plain.js',
      },
    },
  });
  await writeFile(
    join(folder, 'plain/index.html'),
    '<!doctype html><body><script src="plain.js"></script></body>',
  );
}

/** Opens the plain page before a scene, and calls back after its first sample. */
export async function watchPlainly<T>(
  scene: BenchScene,
  folder: string,
  variant: PlainWay,
  measure: (page: Page, browser: Launched) => Promise<T>,
): Promise<T> {
  const clip = await renderBenchClip(scene);
  const browser = await launchChromium({ extension: folder, clip, headless: true });
  try {
    const { backend, everyMs } = CHANNELS[variant];
    const page = await browser.openPage(`plain/index.html?backend=${backend}&everyMs=${everyMs}`);
    await page.waitForSelector('body[data-seen]', { timeout: 60_000 });
    return await measure(page, browser);
  } finally {
    await browser.close();
  }
}

/** The cost of the plain page from now on. */
export async function measurePlain(page: Page, browser: Launched, seconds: number): Promise<PlainCost> {
  const samples = () => page.evaluate(() => Number(document.body.dataset.seen));
  const seen = await samples();
  const cost = await measureCost(browser, seconds);
  return { ...cost, looksPerMinute: ((await samples()) - seen) / (seconds / 60) };
}

function measureVariant(
  folder: string,
  variant: PlainWay,
  scene: BenchScene,
  seconds: number,
): Promise<PlainCost> {
  return watchPlainly(scene, folder, variant, async (page, browser) => {
    await settle();
    return measurePlain(page, browser, seconds);
  });
}

function measureDelays(folder: string, variant: PlainWay): Promise<number[]> {
  return watchPlainly('slouches', folder, variant, async (page) => {
    await page.waitForTimeout(SLOUCHES.endS * 1000);
    const alerts = await page.evaluate(() => document.body.dataset.alerts ?? '');
    return alertDelaysS(alerts.split(' ').filter(Boolean).map(Number));
  });
}

/** Makes a copy of the extension with the plain page, and passes its folder on for a while. */
export async function withPlainCopy<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-plain-'));
  try {
    await buildPlain(folder);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * The plain variant that uses the whole machine. It is measured alone, because nothing else could be measured
 * beside it.
 */
export async function measureWebgl(folder: string, seconds: number): Promise<PlainMeasures> {
  return {
    still: await measureVariant(folder, 'webglTenASecond', 'still', seconds),
    moving: await measureVariant(folder, 'webglTenASecond', 'moving', seconds),
    alertDelaysS: await measureDelays(folder, 'webglTenASecond'),
  };
}

/** Its costs are measured beside Plumbline's. */
export function measureWasmDelays(folder: string): Promise<number[]> {
  return measureDelays(folder, 'wasmOnceASecond');
}
