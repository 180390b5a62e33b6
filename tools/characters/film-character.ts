/* Films rigged characters. They are not in this repository: the folder with the .glb files is given. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { Camera } from '../simulator/camera.ts';
import { addSensorNoise } from '../simulator/noise.ts';
import type { EstimateKeypoints } from '../simulator/recording.ts';
import { poseAt, type Timeline, timelineDurationMs } from '../simulator/timeline.ts';

export interface CharacterFilmer {
  /** Takes the place of the character before. */
  load(name: string): Promise<void>;
  /** The lines of a posture-recording/1. */
  record(id: string, film: Film, estimate: EstimateKeypoints): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface Film {
  readonly camera: Camera;
  readonly timeline: Timeline;
  readonly fps: number;
  /** In grey levels. */
  readonly sensorNoise: number;
}

const FLAGS = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const FRAME = { width: 640, height: 480 };

async function bundlePage(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['iife'], name: 'charactersPage' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const { output } of outputs.filter((bundle) => 'output' in bundle)) return output[0].code;
  throw new Error('Vite built no page');
}

/** Starts a headless Chromium. The caller closes it. */
export async function openCharacters(folder: string, executablePath: string): Promise<CharacterFilmer> {
  const browser = await chromium.launch({ executablePath, args: FLAGS, headless: true });
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.addScriptTag({ content: await bundlePage() });

  async function draw(camera: Camera, timeline: Timeline, times: readonly number[]): Promise<Buffer> {
    const postures = times.map((tMs) => poseAt(timeline, tMs).posture);
    const drawn = await page.evaluate(([from, each]) => window.characters.draw(from, each), [
      camera,
      postures,
    ] as const);
    return Buffer.from(drawn, 'base64');
  }

  return {
    async load(name) {
      const glb = await readFile(join(folder, `${name}.glb`), 'base64');
      await page.evaluate((text) => window.characters.load(text), glb);
    },
    async record(id, { camera, timeline, fps, sensorNoise }, estimate) {
      const count = Math.floor((timelineDurationMs(timeline) / 1000) * fps);
      const times = Array.from({ length: count }, (_, index) => Math.round((index * 1000) / fps));
      const pixels = await draw(camera, timeline, times);
      const bytes = FRAME.width * FRAME.height * 3;
      const lines = [JSON.stringify(headerOf(id, camera))];
      for (const [index, t] of times.entries()) {
        const rgb = new Uint8Array(pixels.subarray(index * bytes, (index + 1) * bytes));
        addSensorNoise(rgb, sensorNoise, `${id} ${index}`);
        const keypoints = await estimate(rgb, FRAME.width, FRAME.height);
        lines.push(JSON.stringify({ t, phase: 'monitor', keypoints }));
      }
      return lines;
    },
    close: () => browser.close(),
  };
}

function headerOf(id: string, camera: Camera) {
  return {
    format: 'posture-recording/1',
    id,
    subject: id,
    view: 'front',
    setup: camera.id,
    camera,
    stills: false,
    mirrored: false,
    frame: FRAME,
    keypoints: 'coco17',
  };
}
