/*
 * The only place that reads pixels. Each frame is judged and closed here; only keypoints go out. The worker
 * has its own clock: a page's timers may be slowed down, a worker's are not.
 */
import type { Pace } from '../posture/body/observation.ts';
import { blankPicture, countTensors, startDetector, startFaceDetector } from './backends.ts';
import { type FindFace, startFindingFaces } from './find-face.ts';
import { type FrameSource, framesOfStream, framesOnAsking } from './frame/frame-source.ts';
import { beginSupply, faultOf, stepSupply } from './frame/frame-supply.ts';
import { createFrameBuffer, type FrameBuffer, type FrameBytes, readVideoFrame } from './frame/video-frame.ts';
import type { ModelFiles } from './model-files.ts';
import { EMPTY_MEMORY, type GateMemory, observe } from './observation.ts';
import type { BackendName, PoseDetector } from './pose/pose-detector.ts';
import type { Doing, FromWorker, ToWorker } from './worker-protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

const MODEL_URL = new URL('/model/', self.location.origin);

function filesOf(model: string): ModelFiles {
  return {
    json: async () => (await fetch(new URL(`${model}.json`, MODEL_URL))).json(),
    weights: async () => (await fetch(new URL(`${model}.bin`, MODEL_URL))).arrayBuffer(),
  };
}

const assets = { wasmFolder: MODEL_URL.href, model: filesOf('movenet-lightning') };

/** The sample interval until two pictures have differed: a camera is asked for five a second. */
const BEFORE_LIVE_MS = 200;

let detector: PoseDetector | null = null;
let findFace: FindFace | null = null;
let pace: Pace = { intervalMs: 1000, everyFrame: false, expected: null };
let endWait: () => void = () => {};
let watching = false;
let doing: { readonly what: Doing['what']; readonly sinceMs: number } = { what: 'resting', sinceMs: 0 };
const asked = framesOnAsking(() => tell({ type: 'frame_wanted' }));

function tell(message: FromWorker): void {
  self.postMessage(message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Records the current activity, so that a waiting worker can be told from one that hangs. */
function begin(what: Doing['what']): void {
  doing = { what, sinceMs: performance.now() };
}

async function load(backend: BackendName): Promise<void> {
  const start = performance.now();
  begin('working');
  try {
    detector = await startDetector(backend, assets);
    tell({ type: 'ready', backend, startMs: performance.now() - start });
  } catch (error) {
    tell({ type: 'failed', stage: 'load', message: messageOf(error) });
  }
  begin('resting');
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
  begin('resting');
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, timeMs - performance.now()));
    endWait = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

/** The result of asking for a frame: its bytes, the end of the camera, or why there are none. */
type Taken = FrameBytes | { readonly missing: 'ended' | 'broken' | 'unreadable'; readonly message: string };

async function takeBytes(frames: FrameSource, buffer: FrameBuffer, intervalMs: number): Promise<Taken> {
  begin('waiting');
  try {
    const frame = await frames.take(intervalMs);
    begin('working');
    if (frame === null) return { missing: 'ended', message: '' };
    return await readVideoFrame(frame, buffer)
      .catch((error): Taken => ({ missing: 'unreadable', message: messageOf(error) }))
      .finally(() => frame.close());
  } catch (error) {
    return { missing: 'broken', message: messageOf(error) };
  }
}

async function judgeFrames(loaded: PoseDetector, frames: FrameSource): Promise<void> {
  const buffer = createFrameBuffer();
  let memory: GateMemory = EMPTY_MEMORY;
  let supply = beginSupply(performance.now());
  // Loaded only now: measuring a backend does not need it, and the first sample does not wait for it.
  findFace ??= startFindingFaces(() => startFaceDetector(filesOf('facemesh')));
  const looking = { detector: loaded, findFace };
  while (watching) {
    const startMs = performance.now();
    const taken = await takeBytes(frames, buffer, supply.isLive ? pace.intervalMs : 0);
    if ('missing' in taken) {
      if (taken.missing === 'ended') return;
      supply = stepSupply(supply, taken.missing, startMs);
    } else {
      const judged = await observe(looking, taken, memory, startMs, pace);
      memory = judged.memory;
      supply = stepSupply(supply, judged.observation === null ? 'repeat' : 'fresh', startMs);
      if (judged.observation !== null) tell(judged.observation);
    }
    const fault = faultOf(supply, startMs);
    if (fault !== null) {
      const message = 'missing' in taken ? taken.message : 'The picture is the same, to the bit.';
      tell({ type: 'failed', stage: 'camera', fault, message });
      return;
    }
    await waitUntil(startMs + (supply.isLive ? pace.intervalMs : BEFORE_LIVE_MS));
  }
}

async function watch(loaded: PoseDetector, frames: FrameSource): Promise<void> {
  watching = true;
  await judgeFrames(loaded, frames).catch((error) =>
    tell({ type: 'failed', stage: 'frame', message: messageOf(error) }),
  );
  await frames.end();
  begin('resting');
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
  } else if (data.type === 'ask_doing')
    tell({ type: 'doing', what: doing.what, forMs: performance.now() - doing.sinceMs });
  else if (detector === null) tell({ type: 'failed', stage: 'load', message: 'The model is not loaded.' });
  else if (data.type === 'measure') void measure(detector, data.runs);
  else {
    pace = data.pace;
    void watch(detector, data.frames === null ? asked : framesOfStream(data.frames));
  }
};
