import type { Launched } from '../../tools/browser/launch.ts';
import { followUsage, type ProcessRole } from './process-usage.ts';

/** The bench must not load the machine itself. */
const READ_EVERY_MS = 1000;
/** The first seconds belong to the start, not to the watch. */
const SETTLE_MS = 15_000;

export interface SceneCost {
  /** CPU seconds per monitored minute, by process role. */
  readonly cpuSecondsPerMinute: Readonly<Record<ProcessRole, number>>;
  /** Memory of the extension's processes in MB. */
  readonly memoryMb: number;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until startup has settled. */
export function settle(): Promise<void> {
  return wait(SETTLE_MS);
}

/** Measures what a browser uses in some seconds. */
export async function measureCost(browser: Launched, seconds: number): Promise<SceneCost> {
  const readUsage = followUsage(browser.profile);
  const before = readUsage();
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) {
    await wait(READ_EVERY_MS);
    readUsage();
  }
  const after = readUsage();
  const minutes = (performance.now() - start) / 60_000;
  const perMinute = (role: ProcessRole) => (after.cpuSeconds[role] - before.cpuSeconds[role]) / minutes;
  return {
    cpuSecondsPerMinute: {
      extension: perMinute('extension'),
      gpu: perMinute('gpu'),
      videoCapture: perMinute('videoCapture'),
      other: perMinute('other'),
    },
    memoryMb: after.memoryMb.extension,
  };
}
