/*
 * The first run, as the page shows it:
 *
 *   intro ──ask──▶ opening ──▶ preview ──calibrate──▶ countdown ──▶ collecting ──▶ done
 *                     │            ▲                                    │
 *                     └▶ failed    └───────────── refused ◀─────────────┘
 *
 * The camera is on from `opening` to `done` and nowhere else; leaving the page turns it off.
 */
import { type Signal, signal } from '@preact/signals';
import { openCamera } from '../camera/camera-stream.ts';
import { type DetectionWorker, startDetectionWorker } from '../camera/detection-worker.ts';
import type { Observation } from '../detection/observation.ts';
import { send } from '../platform/messages.ts';
import type { CameraProblem } from '../platform/session.ts';
import type { Baseline } from '../posture/baseline.ts';
import {
  beginCalibration,
  type CalibrationProblem,
  type CalibrationState,
  stepCalibration,
} from '../posture/calibration.ts';
import type { FrameSize, Pose } from '../posture/keypoints.ts';

export type FlowPhase =
  | { readonly phase: 'intro' }
  | { readonly phase: 'opening' }
  | { readonly phase: 'failed'; readonly problem: CameraProblem }
  | { readonly phase: 'preview'; readonly refused: CalibrationProblem | null }
  | { readonly phase: 'countdown'; readonly secondsLeft: number }
  | { readonly phase: 'collecting'; readonly progress: number; readonly problem: CalibrationProblem | null }
  | { readonly phase: 'done' };

/** What the camera shows at this moment, for the skeleton over the picture. */
export interface Seen {
  readonly pose: Pose;
  readonly frame: FrameSize;
}

export interface CalibrationFlow {
  readonly state: Signal<FlowPhase>;
  readonly stream: Signal<MediaStream | null>;
  readonly seen: Signal<Seen | null>;
  openPreview(): Promise<void>;
  calibrate(): Promise<void>;
  close(): void;
}

const PREVIEW_PACE = { intervalMs: 150, everyFrame: true } as const;
const COUNTDOWN_SECONDS = 3;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Makes the flow of a first run, or of a later calibration; nothing is opened yet. */
export function createCalibrationFlow(): CalibrationFlow {
  const state = signal<FlowPhase>({ phase: 'intro' });
  const stream = signal<MediaStream | null>(null);
  const seen = signal<Seen | null>(null);
  let opened = new AbortController();
  let calibration: CalibrationState | null = null;

  function close(): void {
    opened.abort();
    stream.value = null;
    seen.value = null;
  }

  function fail(problem: CameraProblem): void {
    close();
    state.value = { phase: 'failed', problem };
  }

  async function keep(baseline: Baseline): Promise<void> {
    close();
    const saved = await send('pageToBackground.saveBaseline', { baseline: { ...baseline } });
    if (!saved.ok) throw new Error(saved.error.message);
    await send('pageToBackground.start');
    state.value = { phase: 'done' };
  }

  function showCalibration(next: CalibrationState): void {
    calibration = next.phase === 'collecting' ? next : null;
    if (next.phase === 'collecting')
      state.value = { phase: 'collecting', progress: next.progress, problem: next.problem };
    else if (next.phase === 'refused') state.value = { phase: 'preview', refused: next.problem };
    else void keep(next.baseline);
  }

  function takeIn(observation: Observation): void {
    if (observation.type === 'unchanged') return;
    const dark = observation.type === 'covered' || observation.light !== 'enough';
    const pose = observation.type === 'observed' ? observation.pose : [];
    const frame = observation.type === 'observed' ? observation.frame : { width: 640, height: 480 };
    seen.value = { pose, frame };
    if (calibration !== null)
      showCalibration(
        stepCalibration(calibration, { type: 'frame', atMs: performance.now(), pose, frame, dark }),
      );
  }

  async function watch(worker: DetectionWorker, track: MediaStreamTrack, signal: AbortSignal): Promise<void> {
    try {
      await worker.ready;
    } catch {
      if (!signal.aborted) fail('model_failed');
      return;
    }
    const lost = await worker.watch(track, PREVIEW_PACE, takeIn).then(
      (): CameraProblem => 'unplugged',
      (): CameraProblem => 'worker_lost',
    );
    if (!signal.aborted) fail(lost);
  }

  return {
    state,
    stream,
    seen,
    close,
    async openPreview() {
      close();
      opened = new AbortController();
      const { signal } = opened;
      state.value = { phase: 'opening' };
      const worker = startDetectionWorker('wasm', signal);
      const outcome = await openCamera(signal, true);
      if (signal.aborted) return;
      if (!outcome.ok) return fail(outcome.problem);
      stream.value = outcome.camera.stream;
      state.value = { phase: 'preview', refused: null };
      void watch(worker, outcome.camera.track, signal);
    },
    async calibrate() {
      const { signal } = opened;
      for (let secondsLeft = COUNTDOWN_SECONDS; secondsLeft > 0; secondsLeft--) {
        state.value = { phase: 'countdown', secondsLeft };
        await pause(1000);
        if (signal.aborted) return;
      }
      showCalibration(beginCalibration());
    },
  };
}
