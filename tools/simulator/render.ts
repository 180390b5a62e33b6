import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../browser/find-chromium.ts';
import type { FrameRequest, SceneOptions } from './frame-request.ts';
import { hashSources } from './source-version.ts';

/** 8-bit RGB, top row first, as it leaves the camera (unmirrored). */
export interface RgbFrame {
  readonly rgb: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface Renderer {
  /** Draws the frames in order. */
  render(scene: SceneOptions, frames: readonly FrameRequest[]): Promise<readonly RgbFrame[]>;
  close(): Promise<void>;
}

const FOLDER = dirname(fileURLToPath(import.meta.url));
export const CACHE = join(FOLDER, '../../.cache/simulator');
const CHROMIUM_FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--no-first-run',
];

/** Starts a headless Chromium for rendering. The caller closes it. */
export async function openRenderer(executablePath = findChromium()): Promise<Renderer> {
  const script = await bundlePage();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS, headless: true });
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.addScriptTag({ content: script });
  return {
    async render(scene, frames) {
      const encoded = await page.evaluate(([options, requests]) => window.simulator.draw(options, requests), [
        scene,
        frames,
      ] as const);
      return splitFrames(Buffer.from(encoded, 'base64'), scene);
    },
    close: () => browser.close(),
  };
}

/** Bundles page.ts, once for each version of the simulator's sources. */
async function bundlePage(): Promise<string> {
  const path = join(CACHE, `page-${await hashSources()}.js`);
  const ready = await readFile(path, 'utf8').catch(() => null);
  if (ready !== null) return ready;
  const code = await buildPage();
  const unfinished = `${path}.${process.pid}.part`;
  await mkdir(CACHE, { recursive: true });
  await writeFile(unfinished, code);
  await rename(unfinished, path);
  return code;
}

async function buildPage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(FOLDER, 'page.ts'), formats: ['iife'], name: 'simulatorPage' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const { output } of outputs.filter((bundle) => 'output' in bundle)) return output[0].code;
  throw new Error('Vite built no page');
}

function splitFrames(pixels: Buffer, { width, height }: SceneOptions): RgbFrame[] {
  const bytes = width * height * 3;
  return Array.from({ length: pixels.length / bytes }, (_, index) => ({
    rgb: pixels.subarray(index * bytes, (index + 1) * bytes),
    width,
    height,
  }));
}
