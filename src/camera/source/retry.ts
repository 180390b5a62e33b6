import type { CameraProblem } from '../../state/session.ts';
import { cameraPermission } from './camera-stream.ts';

/**
 * Waiting times before automatic retries, in ms: the first, the second… the last one repeats. A missing permission is
 * not retried by time: only the user can grant it.
 */
const RETRY_MS: Readonly<Record<CameraProblem, readonly number[]>> = {
  no_camera: [10_000, 30_000],
  camera_busy: [3000, 5000, 10_000, 20_000, 60_000],
  not_started: [3000, 5000, 10_000, 20_000, 60_000],
  permission_needed: [],
  permission_denied: [],
  system_denied: [10_000, 30_000],
  unplugged: [2000, 5000, 10_000, 30_000],
  own_camera_gone: [],
  muted: [5000, 10_000, 30_000],
  // Reopening is what helps a camera that hangs.
  silent: [0, 2000, 10_000, 30_000],
  frozen: [0, 5000, 30_000, 60_000],
  unreadable: [2000, 30_000, 300_000],
  covered: [0],
  model_failed: [2000, 30_000, 300_000],
  worker_lost: [0, 1000, 10_000, 60_000],
  host_closed: [],
  out_of_view: [],
};

/** When to try again, in ms from now; null if waiting alone does not help. */
export function retryDelayMs(problem: CameraProblem, attempt: number): number | null {
  const delays = RETRY_MS[problem];
  return delays[Math.min(attempt, delays.length - 1)] ?? null;
}

/**
 * Waits until another attempt makes sense: time is up, a device came or went, the permission changed, or the page came
 * into view.
 */
export async function waitToRetry(
  problem: CameraProblem,
  attempt: number,
  signal: AbortSignal,
): Promise<void> {
  const permission = await cameraPermission();
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  await new Promise<void>((resolve) => {
    const end = () => resolve();
    const delayMs = retryDelayMs(problem, attempt);
    const timer = delayMs === null ? undefined : setTimeout(end, delayMs);
    navigator.mediaDevices.addEventListener('devicechange', end, { signal: either });
    permission.addEventListener('change', end, { signal: either });
    if (problem === 'out_of_view') {
      document.addEventListener('visibilitychange', end, { signal: either });
      if (!document.hidden) end();
    }
    either.addEventListener('abort', () => {
      clearTimeout(timer);
      end();
    });
    if (signal.aborted) end();
  });
  done.abort();
}
