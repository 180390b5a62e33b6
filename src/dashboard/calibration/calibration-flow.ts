/*
 * The first run, as the page shows it:
 *
 *   intro ──ask──▶ opening ──▶ preview ──calibrate──▶ countdown ──▶ collecting ──▶ calibrated ──▶ done
 *                     │            ▲                                    │  │
 *                     └▶ failed    └───────────── refused ◀─────────────┘  └▶ unsaved
 *
 * In `calibrated` it is watching already, and the user is asked to show a slouch (show-flow.ts).
 * The camera is on from `opening` to `collecting` and at no other time. Leaving or hiding the page turns it off.
 */

import { type Signal, signal } from '@preact/signals';
import { findCamera, listCameras } from '../../camera/source/camera-identity.ts';
import { steadyNow } from '../../platform/browser/clock.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { Baseline } from '../../posture/baseline/baseline.ts';
import {
  beginCalibration,
  type CalibrationProblem,
  type CalibrationState,
  stepCalibration,
} from '../../posture/calibration/calibration.ts';
import { type CalibrationPoses, pickPoses } from '../../recording/calibration-poses.ts';
import type { CameraProblem } from '../../state/session.ts';
import type { CalibrationTarget, WorkplaceCamera } from '../../state/workplaces.ts';
import { type CalibrationHint, hintOf, type Seen } from '../camera/calibration-hint.ts';
import { countDown } from '../camera/count-down.ts';
import { debounceByCount } from '../camera/debounce.ts';
import { createPageCamera, type PageCamera } from '../camera/page-camera.ts';

export type FlowPhase =
  | { readonly phase: 'intro' }
  | { readonly phase: 'opening' }
  | { readonly phase: 'failed'; readonly problem: CameraProblem }
  | { readonly phase: 'preview'; readonly refused: CalibrationProblem | null }
  | { readonly phase: 'countdown'; readonly secondsLeft: number }
  | { readonly phase: 'collecting'; readonly progress: number; readonly problem: CalibrationProblem | null }
  | { readonly phase: 'unsaved' }
  | { readonly phase: 'calibrated' }
  | { readonly phase: 'done' };

export interface CalibrationFlow {
  readonly state: Signal<FlowPhase>;
  readonly stream: Signal<MediaStream | null>;
  readonly seen: Signal<Seen | null>;
  /** What prevents a calibration at this moment, before it has begun. */
  readonly hint: Signal<CalibrationHint>;
  /** The connected cameras, once the browser names them. */
  readonly cameras: Signal<readonly WorkplaceCamera[]>;
  /** The camera that is or was open; null before. */
  readonly cameraId: Signal<string | null>;
  /** The workplace of the calibration. */
  readonly place: Signal<CalibrationTarget>;
  openPreview(): Promise<void>;
  /** Selects this camera, and opens it if another one is open. */
  chooseCamera(wanted: WorkplaceCamera): Promise<void>;
  calibrate(): Promise<void>;
  /** Keeps the old calibration, and starts watching. */
  keepOld(): Promise<void>;
  /** The slouch was shown, or skipped. */
  end(): void;
  /** Turns the camera off and starts over. */
  close(): void;
}

/** Samples in a row, about half a second, before the text about what is seen changes. */
const STEADY_SAMPLES = 4;

/** A flow, and what changes while it runs. */
interface Run {
  readonly state: Signal<FlowPhase>;
  readonly hint: Signal<CalibrationHint>;
  readonly cameras: Signal<readonly WorkplaceCamera[]>;
  readonly cameraId: Signal<string | null>;
  readonly place: Signal<CalibrationTarget>;
  readonly page: PageCamera;
  /** The camera that is open, or was. */
  camera: WorkplaceCamera | null;
  /** The camera to open; null leaves the choice to the browser. */
  wanted: WorkplaceCamera | null;
  calibration: CalibrationState | null;
  steadyHint: (hint: CalibrationHint) => CalibrationHint;
  steadyProblem: (problem: CalibrationProblem | null) => CalibrationProblem | null;
}

function turnOff(run: Run): void {
  run.page.close();
  run.calibration = null;
  run.hint.value = 'waiting';
}

async function startWatching({ state }: Run, then: 'calibrated' | 'done'): Promise<void> {
  const started = await send('pageToBackground.start');
  const watching = started.ok && started.value.phase === 'watching';
  state.value = { phase: watching ? then : 'unsaved' };
}

async function save(run: Run, baseline: Baseline, calibrationPoses: CalibrationPoses | null): Promise<void> {
  turnOff(run);
  const { camera, place } = run;
  const calibrated = { baseline: { ...baseline }, calibrationPoses, camera, place: place.value };
  const saved = await send('pageToBackground.saveBaseline', calibrated);
  if (saved.ok) await startWatching(run, 'calibrated');
  else run.state.value = { phase: 'unsaved' };
}

function showCalibration(run: Run, next: CalibrationState): void {
  const samples = run.calibration?.phase === 'collecting' ? run.calibration.samples : [];
  run.calibration = next.phase === 'collecting' ? next : null;
  if (next.phase === 'refused') run.state.value = { phase: 'preview', refused: next.problem };
  else if (next.phase !== 'collecting') void save(run, next.baseline, pickPoses(samples));
  else {
    const problem = run.steadyProblem(next.problem);
    run.state.value = { phase: 'collecting', progress: next.progress, problem };
  }
}

function onSeen(run: Run, seen: Seen): void {
  run.hint.value = run.steadyHint(hintOf(seen));
  if (run.calibration === null) return;
  const frame = { type: 'frame', atMs: steadyNow(), ...seen } as const;
  showCalibration(run, stepCalibration(run.calibration, frame));
}

async function openPreview(run: Run): Promise<void> {
  turnOff(run);
  run.steadyHint = debounceByCount(STEADY_SAMPLES);
  run.state.value = { phase: 'opening' };
  const opened = await run.page.open(run.wanted);
  if (opened === null) return;
  const closed = run.page.untilClosed();
  run.camera = opened.camera;
  run.cameraId.value = opened.camera?.deviceId ?? null;
  run.cameras.value = await listCameras();
  if (!closed.aborted) run.state.value = { phase: 'preview', refused: null };
}

async function chooseCamera(run: Run, next: WorkplaceCamera): Promise<void> {
  run.wanted = next;
  const found = findCamera(next, run.cameras.value) ?? next;
  if (run.page.stream.value !== null && found.deviceId !== run.cameraId.value) await openPreview(run);
}

async function calibrate(run: Run): Promise<void> {
  const show = (secondsLeft: number) => {
    run.state.value = { phase: 'countdown', secondsLeft };
  };
  if (!(await countDown(show, run.page.untilClosed()))) return;
  run.steadyProblem = debounceByCount(STEADY_SAMPLES);
  showCalibration(run, beginCalibration());
}

function close(run: Run): void {
  turnOff(run);
  if (!['calibrated', 'done'].includes(run.state.value.phase)) run.state.value = { phase: 'intro' };
}

function createRun(): Run {
  const run: Run = {
    state: signal<FlowPhase>({ phase: 'intro' }),
    hint: signal<CalibrationHint>('waiting'),
    cameras: signal<readonly WorkplaceCamera[]>([]),
    cameraId: signal<string | null>(null),
    place: signal<CalibrationTarget>(null),
    page: createPageCamera({
      onSeen: (seen) => onSeen(run, seen),
      onFailed(problem) {
        turnOff(run);
        run.state.value = { phase: 'failed', problem };
      },
      onTurnedOff: () => close(run),
      retry: () => void openPreview(run),
    }),
    camera: null,
    wanted: null,
    calibration: null,
    steadyHint: debounceByCount(STEADY_SAMPLES),
    steadyProblem: debounceByCount(STEADY_SAMPLES),
  };
  return run;
}

/** Creates the flow of a first run, or of a later calibration. It opens nothing yet. */
export function createCalibrationFlow(): CalibrationFlow {
  const run = createRun();
  const { state, hint, cameras, cameraId, place, page } = run;
  return {
    state,
    hint,
    cameras,
    cameraId,
    place,
    stream: page.stream,
    seen: page.seen,
    openPreview: () => openPreview(run),
    chooseCamera: (next) => chooseCamera(run, next),
    calibrate: () => calibrate(run),
    async keepOld() {
      turnOff(run);
      await startWatching(run, 'done');
    },
    end() {
      state.value = { phase: 'done' };
    },
    close: () => close(run),
  };
}
