import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../../tools/browser/launch.ts';

const EXTENSION = join(import.meta.dirname, '../../dist/chrome');
const RUNS = 60;
const LIMIT_MS = 60_000;

export interface InferenceTime {
  readonly startMs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** A backend's times, or why it did not start here. */
export type InferenceTimes = Readonly<Record<string, InferenceTime | { readonly failed: string }>>;

/** The path of the detection worker in the built extension. */
export async function findWorkerFile(extension = EXTENSION): Promise<string> {
  const files = await readdir(join(extension, 'assets'));
  const worker = files.find((name) => name.startsWith('worker-') && name.endsWith('.js'));
  if (worker === undefined) throw new Error('The build has no detection worker.');
  return `/assets/${worker}`;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * Runs in a page of the extension: loads the model on a backend in the product's own worker and times it
 * there.
 */
async function timeInPage([file, backend, runs, limitMs]: readonly [string, string, number, number]) {
  const worker = new Worker(file, { type: 'module' });
  const next = (type: string) =>
    new Promise<{ startMs?: number; runsMs?: number[] }>((resolve, reject) => {
      setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
      worker.onmessage = ({ data }) =>
        data.type === 'failed' ? reject(new Error(data.message)) : data.type === type && resolve(data);
    });
  try {
    worker.postMessage({ type: 'load', backend });
    const { startMs = Number.NaN } = await next('ready');
    worker.postMessage({ type: 'measure', runs });
    const { runsMs = [] } = await next('measured');
    return { startMs, runsMs };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  } finally {
    worker.terminate();
  }
}

/** Times an inference on each backend, in the built extension's own worker in real Chromium. */
export async function measureInference(): Promise<InferenceTimes> {
  const browser = await launchChromium({ extension: EXTENSION, headless: true });
  const times: Record<string, InferenceTime | { failed: string }> = {};
  try {
    const page = await browser.openPage('popup/index.html');
    const file = await findWorkerFile();
    for (const backend of ['wasm', 'webgl', 'webgpu']) {
      const timed = await page.evaluate(timeInPage, [file, backend, RUNS, LIMIT_MS] as const);
      if (timed.failed !== undefined) times[backend] = { failed: timed.failed };
      else {
        const sorted = [...timed.runsMs].sort((a, b) => a - b);
        times[backend] = {
          startMs: timed.startMs,
          medianMs: quantile(sorted, 0.5),
          p95Ms: quantile(sorted, 0.95),
        };
      }
    }
  } finally {
    await browser.close();
  }
  return times;
}
