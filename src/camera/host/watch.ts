/*
 * One watch, from the camera's opening to its closing:
 *
 *   opening ──▶ live ──▶ failed(problem) ──wait──▶ opening …
 *                ▲ ├──── another camera ──────────▶ opening …
 *                └─┴──── camera pause: the camera is closed for a while, the model stays loaded
 *
 * The abort signal ends it at any point, and then the camera is closed.
 */

import type { BackendName } from '../../detection/pose/pose-detector.ts';
import type { Observation, Pace } from '../../posture/body/observation.ts';
import type { CameraProblem } from '../../state/session.ts';
import { faultIn } from '../detector/detection-worker.ts';
import { type LastingWorker, startLastingWorker } from '../detector/recycling-worker.ts';
import { untilSilent } from '../source/camera-silence.ts';
import {
  type CameraOutcome,
  cameraLost,
  cameraPermission,
  openCamera,
  whyEnded,
} from '../source/camera-stream.ts';
import { waitToRetry } from '../source/retry.ts';

export interface WatchPort {
  /** The backend to start on. Asked at every attempt, because a broken one is given up. */
  backend(): Promise<BackendName>;
  /** The model failed to load, or failed later, on this backend. */
  backendFailed(backend: BackendName): Promise<void>;
  opening(): void;
  /**
   * Whether the user can see the host page (Firefox). Such a page can ask for the camera, and opens it only when in
   * view.
   */
  readonly isSeen: boolean;
  /** The camera to open, asked at every attempt; null leaves the choice to the browser. */
  cameraId(): Promise<string | null>;
  /** This camera is open. */
  opened(track: MediaStreamTrack): Promise<void>;
  /** Resolves when a camera other than the open one is wanted. */
  otherCameraWanted(signal: AbortSignal): Promise<void>;
  /** Resolves when enough has been seen and a camera pause begins; never if the camera stays open. */
  seenEnough(): Promise<void>;
  /** Called with the camera closed. Resolves when the next sample is due. */
  rest(signal: AbortSignal): Promise<void>;
  /** The camera is open and the model loaded: observations follow. */
  live(worker: LastingWorker): void;
  observed(observation: Observation): void;
  failed(problem: CameraProblem): void;
  /** When the worker last reported. */
  lastHeardMs(): number;
  pace(): Pace;
  now(): number;
}

async function loadOn(
  backend: BackendName,
  port: WatchPort,
  signal: AbortSignal,
): Promise<LastingWorker | null> {
  const worker = startLastingWorker(backend, signal);
  try {
    await worker.ready;
    return worker;
  } catch (error) {
    if (!signal.aborted) {
      console.error(`The model did not load on ${backend}.`, error);
      await port.backendFailed(backend);
    }
    return null;
  }
}

/** Opens the wanted camera, if the page may. */
async function openWanted(port: WatchPort, signal: AbortSignal): Promise<CameraOutcome> {
  // Firefox would silently block everything that asks for devices until the page is in view.
  if (port.isSeen && document.hidden) return { ok: false, problem: 'out_of_view' };
  const wanted = await port.cameraId();
  if (port.isSeen && (await cameraPermission()).state === 'prompt') port.failed('permission_needed');
  return openCamera(signal, port.isSeen, wanted);
}

/**
 * How a time with the open camera ended: by a problem, because another camera is wanted, or because enough was seen.
 */
type ObservingEnd = CameraProblem | 'other_camera' | 'seen_enough';
type WatchEnd = Exclude<ObservingEnd, 'seen_enough'>;

interface Loading {
  readonly backend: BackendName;
  readonly worker: Promise<LastingWorker | null>;
}

async function followWorker(
  worker: LastingWorker,
  track: MediaStreamTrack,
  backend: BackendName,
  port: WatchPort,
  over: AbortSignal,
): Promise<CameraProblem> {
  try {
    await worker.watch(track, port.pace(), (observation) => over.aborted || port.observed(observation), over);
    return over.aborted ? 'unplugged' : await whyEnded(track);
  } catch (error) {
    const fault = faultIn(error);
    if (fault !== null) return fault;
    if (!over.aborted) {
      console.error('The detection worker failed.', error);
      await port.backendFailed(backend);
    }
    return 'worker_lost';
  }
}

/** One time with the open camera, from its opening to its closing. */
async function observe(
  { backend, worker: loading }: Loading,
  port: WatchPort,
  signal: AbortSignal,
): Promise<ObservingEnd> {
  const [opened, worker] = await Promise.all([openWanted(port, signal), loading]);
  if (!opened.ok) return opened.problem;
  const { track } = opened.camera;
  if (worker === null) return 'model_failed';
  await port.opened(track);
  port.live(worker);
  return Promise.race([
    cameraLost(track, signal),
    followWorker(worker, track, backend, port, signal),
    untilSilent(port.lastHeardMs, worker.doing, signal),
    port.otherCameraWanted(signal).then((): ObservingEnd => 'other_camera'),
    port.seenEnough().then((): ObservingEnd => 'seen_enough'),
  ]);
}

/** Alternates samples and camera pauses, with one loaded model, until something else ends it. */
async function watchOnce(port: WatchPort, signal: AbortSignal): Promise<WatchEnd> {
  const backend = await port.backend();
  const loading = { backend, worker: loadOn(backend, port, signal) };
  while (!signal.aborted) {
    const over = new AbortController();
    const end = await observe(loading, port, AbortSignal.any([signal, over.signal]));
    over.abort();
    if (end !== 'seen_enough') return end;
    await port.rest(signal);
  }
  return 'unplugged';
}

/**
 * Problems that the user may just have fixed when it is tried again. Any other problem stays on display until something
 * is seen, because the attempt may fail in the same way.
 */
const PUT_RIGHT_BY_USER: readonly CameraProblem[] = ['permission_needed', 'permission_denied', 'out_of_view'];

/** Watches until the signal aborts. After a problem it reports it, waits, and tries again. */
export async function keepWatching(port: WatchPort, signal: AbortSignal): Promise<void> {
  let failures = 0;
  let last: CameraProblem | null = null;
  while (!signal.aborted) {
    const attempt = new AbortController();
    const startedMs = port.now();
    if (last === null || PUT_RIGHT_BY_USER.includes(last)) port.opening();
    const problem = await watchOnce(port, AbortSignal.any([signal, attempt.signal]));
    attempt.abort();
    if (signal.aborted) return;
    last = problem === 'other_camera' ? null : problem;
    if (problem === 'other_camera') continue;
    // A watch that lasted was a success: after it the waiting times start again from the shortest.
    failures = port.now() - startedMs > 60_000 ? 0 : failures;
    port.failed(problem);
    await waitToRetry(problem, failures++, signal);
  }
}
