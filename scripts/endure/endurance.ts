import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Y4M_FRAME_MARK, y4mHeader } from '../../tests/simulator/y4m.ts';
import { renderBenchClip } from '../bench/clips.ts';
import { findWorkerFile } from '../bench/inference.ts';
import { readPrivateMb } from '../bench/process-usage.ts';
import { launchChromium } from '../browser/launch.ts';
import { beginEndurance, type ClipFrames, goOn } from './worker-page.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/chrome');
const FRAME = { width: 640, height: 480 } as const;
const CLIP_FPS = 5;
/** Out of the half minute of the clip, so that the person is in another posture from frame to frame. */
const FRAMES_TAKEN = 16;
const TAKE_EVERY = 10;
const REPORT_EVERY = 1000;

/** What the worker and its process hold after so many frames. */
export interface EnduranceMark {
  readonly frames: number;
  readonly tensors: number;
  /** What the extension's processes hold for themselves. */
  readonly memoryMb: number;
  readonly seconds: number;
}

async function readClipFrames(): Promise<ClipFrames> {
  const file = await open(await renderBenchClip('moving'));
  const size = FRAME.width * FRAME.height * 1.5;
  const planes: string[] = [];
  try {
    for (let taken = 0; taken < FRAMES_TAKEN; taken++) {
      const position =
        y4mHeader(FRAME, CLIP_FPS).length +
        taken * TAKE_EVERY * (Y4M_FRAME_MARK.length + size) +
        Y4M_FRAME_MARK.length;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, position);
      if (bytesRead === size) planes.push(buffer.toString('base64'));
    }
  } finally {
    await file.close();
  }
  return { ...FRAME, planes };
}

/** Has the built worker see so many frames in real Chromium, as fast as it can, and marks what it holds every thousand. */
export async function measureEndurance(
  frames: number,
  onMark: (mark: EnduranceMark) => void,
): Promise<EnduranceMark[]> {
  const browser = await launchChromium({ extension: EXTENSION, headless: true });
  const marks: EnduranceMark[] = [];
  try {
    const page = await browser.openPage('popup/index.html');
    await page.evaluate(beginEndurance, [await findWorkerFile(), 'wasm', await readClipFrames()] as const);
    const startMs = performance.now();
    const run = async (seen: number, more: number) => {
      const tensors = await page.evaluate(goOn, more);
      const memoryMb = readPrivateMb(browser.profile);
      const mark = { frames: seen + more, tensors, memoryMb, seconds: (performance.now() - startMs) / 1000 };
      marks.push(mark);
      onMark(mark);
    };
    await run(0, 0);
    for (let seen = 0; seen < frames; seen += REPORT_EVERY)
      await run(seen, Math.min(REPORT_EVERY, frames - seen));
  } finally {
    await browser.close();
  }
  return marks;
}

/** Whether the count of tensors was not the same at every mark. */
export function keepsTensors(marks: readonly EnduranceMark[]): boolean {
  return new Set(marks.map(({ tensors }) => tensors)).size > 1;
}
