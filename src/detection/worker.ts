/*
 * The only place that reads pixels. A frame comes in, is judged and closed here; keypoints go out.
 * The worker is its own clock: a page's timers may be slowed down, a worker's are not.
 */
import type { Pace } from '../posture/observation.ts';
import { blankPicture, countTensors, startDetector, startFaceDetector } from './backends.ts';
import { type FindFace, startFindingFaces } from './find-face.ts';
import { type FrameSource, framesOfStream, framesOnAsking } from './frame-source.ts';
import type { ModelFiles } from './model-files.ts';
import { EMPTY_MEMORY, type GateMemory, observe } from './observation.ts';
import type { BackendName, PoseDetector } from './pose-detector.ts';
import { createFrameBuffer, readVideoFrame } from './video-frame.ts';
import type { FromWorker, ToWorker } from './worker-protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

const MODEL_URL = new URL('/model/', self.location.origin);

function filesOf(model: string): ModelFiles {
  return {
    json: async () => (await fetch(new URL(`${model}.json`, MODEL_URL))).json(),
    weights: async () => (await fetch(new URL(`${model}.bin`, MODEL_URL))).arrayBuffer(),
  };
}

const assets = { wasmFolder: MODEL_URL.href, model: filesOf('movenet-lightning') };

let detector: PoseDetector | null = null;
let findFace: FindFace | null = null;
let pace: Pace = { intervalMs: 1000, everyFrame: false, expected: null };
let endWait: () => void = () => {};
let watching = false;
const asked = framesOnAsking(() => tell({ type: 'frame_wanted' }));

function tell(message: FromWorker): void {
  self.postMessage(message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function load(backend: BackendName): Promise<void> {
  const start = performance.now();
  try {
    detector = await startDetector(backend, assets);
    tell({ type: 'ready', backend, startMs: performance.now() - start });
  } catch (error) {
    tell({ type: 'failed', stage: 'load', message: messageOf(error) });
  }
}

async function measure(loaded: PoseDetector, runs: number): Promise<void> {
  const runsMs: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await loaded.estimate(blankPicture());
    runsMs.push(performance.now() - start);
  }
  tell({ type: 'measured', backend: loaded.backend, runsMs, tensors: countTensors() });
}

function waitUntil(timeMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, timeMs - performance.now()));
    endWait = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

async function watch(loaded: PoseDetector, frames: FrameSource): Promise<void> {
  const buffer = createFrameBuffer();
  let memory: GateMemory = EMPTY_MEMORY;
  // Only now: whoever just measures a backend has no use for it, and the first look doesn't wait for it.
  findFace ??= startFindingFaces(() => startFaceDetector(filesOf('facemesh')));
  const looking = { detector: loaded, findFace };
  watching = true;
  while (watching) {
    const startMs = performance.now();
    try {
      const frame = await frames.take(pace.intervalMs);
      if (frame === null) break;
      const bytes = await readVideoFrame(frame, buffer).finally(() => frame.close());
      const judged = await observe(looking, bytes, memory, startMs, pace);
      memory = judged.memory;
      tell(judged.observation);
    } catch (error) {
      tell({ type: 'failed', stage: 'frame', message: messageOf(error) });
      break;
    }
    await waitUntil(startMs + pace.intervalMs);
  }
  await frames.end();
  tell({ type: 'ended' });
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'load') void load(data.backend);
  else if (data.type === 'frame') asked.give(data.frame);
  else if (data.type === 'pace') {
    const sooner = data.pace.intervalMs < pace.intervalMs || data.pace.everyFrame;
    pace = data.pace;
    if (sooner) endWait();
  } else if (data.type === 'end_watch') {
    watching = false;
    endWait();
  } else if (detector === null) tell({ type: 'failed', stage: 'load', message: 'The model is not loaded.' });
  else if (data.type === 'measure') void measure(detector, data.runs);
  else {
    pace = data.pace;
    void watch(detector, data.frames === null ? asked : framesOfStream(data.frames));
  }
};
