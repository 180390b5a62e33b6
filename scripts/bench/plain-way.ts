import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { launchChromium } from '../browser/launch.ts';
import { type BenchScene, renderBenchClip } from './clips.ts';
import { measureCost, type SceneCost, settle } from './scene-cost.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/chrome');

/** How most peers do it: webgl ten times a second; and the frugal among them: wasm once a second. */
const WAYS = {
  webglTenASecond: { backend: 'webgl', everyMs: 100 },
  wasmOnceASecond: { backend: 'wasm', everyMs: 1000 },
} as const;
type Way = keyof typeof WAYS;

/** What a way costs before a scene, and how often it really looked. */
export interface PlainCost extends SceneCost {
  readonly looksPerMinute: number;
}
export type PlainResult = Readonly<Record<Way, Readonly<Record<'still' | 'moving', PlainCost>>>>;

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

async function measureWay(folder: string, way: Way, scene: BenchScene, seconds: number): Promise<PlainCost> {
  const browser = await launchChromium({
    extension: folder,
    clip: await renderBenchClip(scene),
    headless: true,
  });
  try {
    const { backend, everyMs } = WAYS[way];
    const page = await browser.openPage(`plain/index.html?backend=${backend}&everyMs=${everyMs}`);
    await page.waitForSelector('body[data-seen]', { timeout: 60_000 });
    const looks = () => page.evaluate(() => Number(document.body.dataset.seen));
    await settle();
    const before = await looks();
    const cost = await measureCost(browser, seconds);
    return { ...cost, looksPerMinute: ((await looks()) - before) / (seconds / 60) };
  } finally {
    await browser.close();
  }
}

/** Watches a still and a moving scene the plain ways, in the same browser before the same camera. */
export async function measurePlainWays(seconds: number): Promise<PlainResult> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-plain-'));
  try {
    await buildPlain(folder);
    const both = async (way: Way) => ({
      still: await measureWay(folder, way, 'still', seconds),
      moving: await measureWay(folder, way, 'moving', seconds),
    });
    return { webglTenASecond: await both('webglTenASecond'), wasmOnceASecond: await both('wasmOnceASecond') };
  } finally {
    await rm(folder, { recursive: true });
  }
}
