import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_INFERENCES } from '../../src/camera/detector/recycling-worker.ts';
import { launchChromium } from '../../tools/browser/launch.ts';
import { y4mHeader } from '../../tools/simulator/y4m.ts';
import { renderBenchClip } from '../bench/clips.ts';
import { findWorkerFile } from '../bench/inference.ts';
import { readPrivateMb } from '../bench/process-usage.ts';
import { beginEndurance, goOn, replaceWorker } from './worker-page.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/chrome');
const FRAME = { width: 640, height: 480 } as const;
/** More than the worker can process on a slow machine. */
const FPS = 30;
const REPORT_EVERY = 1000;

/** Resources of the worker and its process after some frames. */
export interface EnduranceMark {
  readonly frames: number;
  readonly tensors: number;
  /** Private memory of the extension's processes. */
  readonly memoryMb: number;
  readonly seconds: number;
}

/** The bench's moving scene, played fast. Resolves with its path. */
async function makeFastClip(): Promise<string> {
  const slow = await renderBenchClip('moving');
  const clip = await readFile(slow);
  const fast = slow.replace(/\.y4m$/, `.${FPS}fps.y4m`);
  const frames = clip.subarray(clip.indexOf('\n') + 1);
  await writeFile(fast, Buffer.concat([Buffer.from(y4mHeader(FRAME, FPS)), frames]));
  return fast;
}

/**
 * Runs the built worker over a number of frames in real Chromium, as fast as it can, and records its
 * resources every thousand frames. It is replaced as often as in the product.
 */
export async function measureEndurance(
  frames: number,
  onMark: (mark: EnduranceMark) => void,
): Promise<EnduranceMark[]> {
  const browser = await launchChromium({ extension: EXTENSION, clip: await makeFastClip(), headless: true });
  const marks: EnduranceMark[] = [];
  try {
    const page = await browser.openPage('popup/index.html');
    await page.evaluate(beginEndurance, [await findWorkerFile(), 'wasm'] as const);
    const startMs = performance.now();
    const run = async (seen: number, more: number) => {
      const tensors = await page.evaluate(goOn, more);
      const memoryMb = readPrivateMb(browser.profile);
      const mark = { frames: seen + more, tensors, memoryMb, seconds: (performance.now() - startMs) / 1000 };
      marks.push(mark);
      onMark(mark);
    };
    await run(0, 0);
    for (let seen = 0; seen < frames; seen += REPORT_EVERY) {
      if (seen > 0 && seen % MAX_INFERENCES === 0) await page.evaluate(replaceWorker);
      await run(seen, Math.min(REPORT_EVERY, frames - seen));
    }
  } finally {
    await browser.close();
  }
  return marks;
}

/** Whether the number of tensors was the same at every mark. */
export function keepsTensors(marks: readonly EnduranceMark[]): boolean {
  return new Set(marks.map(({ tensors }) => tensors)).size > 1;
}
