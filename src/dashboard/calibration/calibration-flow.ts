/*
 * The first run, as the page shows it:
 *
 *   intro ──ask──▶ opening ──▶ preview ──calibrate──▶ countdown ──▶ collecting ──▶ calibrated ──▶ done
 *                     │            ▲                                    │  │
 *                     └▶ failed    └───────────── refused ◀─────────────┘  ├▶ unsaved
 *                                  └───────────── again ◀──── doubted ◀─────┘
 *
 * A workplace that is recalibrated is compared with its former calibration: `doubted` if this looks like a slouch.
 * In `calibrated` it is watching already, and the user is asked to show a slouch (show-flow.ts).
 * The camera is on from `opening` to `collecting` and at no other time. Leaving or hiding the page turns it off.
 */

import { type Signal, signal } from '@preact/signals';
import { findCamera, listCameras } from '../../camera/source/camera-identity.ts';
import { steadyNow } from '../../platform/browser/clock.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { Baseline } from '../../posture/baseline/baseline.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import {
  beginCalibration,
  type CalibrationProblem,
  type CalibrationSample,
  type CalibrationState,
  stepCalibration,
} from '../../posture/calibration/calibration.ts';
import type { CalibrationComparison } from '../../posture/calibration/compare-calibration.ts';
import { type CalibrationPoses, pickPoses } from '../../recording/calibration-poses.ts';
import type { CameraProblem } from '../../state/session.ts';
import type { CalibrationTarget, WorkplaceCamera } from '../../state/workplaces.ts';
import { type CalibrationHint, hintOf, type Seen } from '../camera/calibration-hint.ts';
import { countDown } from '../camera/count-down.ts';
import { debounceByCount } from '../camera/debounce.ts';
import { createPageCamera, type PageCamera } from '../camera/page-camera.ts';
import { compareWithFormer, type FormerWorkplace, type Renewal } from './renewal.ts';

export type FlowPhase =
  | { readonly phase: 'intro' }
  | { readonly phase: 'opening' }
  | { readonly phase: 'failed'; readonly problem: CameraProblem }
  | { readonly phase: 'preview'; readonly refused: CalibrationProblem | null }
  | { readonly phase: 'countdown'; readonly secondsLeft: number }
  | { readonly phase: 'collecting'; readonly progress: number; readonly problem: CalibrationProblem | null }
  | { readonly phase: 'doubted'; readonly comparison: CalibrationComparison; readonly slouch: IssueKind }
  | { readonly phase: 'unsaved' }
  | { readonly phase: 'calibrated' }
  | { readonly phase: 'done' };

/** What follows a calibration: a slouch is shown, and then all is done. */
export type CalibratedStep = 'calibrated' | 'done';

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
  /** What was saved in place of a former calibration; null if there was none. */
  readonly renewal: Signal<Renewal | null>;
  openPreview(): Promise<void>;
  /** Selects this camera, and opens it if another one is open. */
  chooseCamera(wanted: WorkplaceCamera): Promise<void>;
  /** @param former the calibration that this replaces; null for a new workplace */
  calibrate(former?: FormerWorkplace | null): Promise<void>;
  /** Saves the doubted calibration. */
  useAnyway(): Promise<void>;
  /** Puts the former calibration back. */
  undo(): Promise<void>;
  /** Keeps the old calibration, and starts watching. */
  keepOld(): Promise<void>;
  /** The slouch was shown, or skipped. */
  end(): void;
  /** Goes on after a calibration that is stored already. */
  goOn(step: CalibratedStep): void;
  /** Turns the camera off and starts over. */
  close(): void;
}

/** Samples in a row, about half a second, before the text about what is seen changes. */
const STEADY_SAMPLES = 4;

/** A calibration that is done and not yet stored. */
interface Result {
  readonly baseline: Baseline;
  readonly calibrationPoses: CalibrationPoses | null;
  readonly comparison: CalibrationComparison | null;
}

/** A flow, and what changes while it runs. */
interface Run {
  readonly state: Signal<FlowPhase>;
  readonly hint: Signal<CalibrationHint>;
  readonly cameras: Signal<readonly WorkplaceCamera[]>;
  readonly cameraId: Signal<string | null>;
  readonly place: Signal<CalibrationTarget>;
  readonly renewal: Signal<Renewal | null>;
  readonly page: PageCamera;
  /** The camera that is open, or was. */
  camera: WorkplaceCamera | null;
  /** The camera to open; null leaves the choice to the browser. */
  wanted: WorkplaceCamera | null;
  calibration: CalibrationState | null;
  former: FormerWorkplace | null;
  doubted: Result | null;
  steadyHint: (hint: CalibrationHint) => CalibrationHint;
  steadyProblem: (problem: CalibrationProblem | null) => CalibrationProblem | null;
}

function turnOff(run: Run): void {
  run.page.close();
  run.calibration = null;
  run.hint.value = 'waiting';
}

async function startWatching({ state }: Run, then: CalibratedStep): Promise<void> {
  const started = await send('pageToBackground.start');
  const watching = started.ok && started.value.phase === 'watching';
  state.value = { phase: watching ? then : 'unsaved' };
}

async function save(run: Run, { baseline, calibrationPoses, comparison }: Result): Promise<void> {
  const { camera, place, former } = run;
  const calibrated = { baseline: { ...baseline }, calibrationPoses, camera, place: place.value };
  const saved = await send('pageToBackground.saveBaseline', calibrated);
  if (!saved.ok) {
    run.state.value = { phase: 'unsaved' };
    return;
  }
  run.renewal.value = former && { former, comparison, state: 'saved' };
  await startWatching(run, 'calibrated');
}

/** Saves a calibration, unless by the former one it looks like a slouch: then the user decides. */
async function finish(run: Run, baseline: Baseline, samples: readonly CalibrationSample[]): Promise<void> {
  turnOff(run);
  const comparison = run.former && compareWithFormer(samples, baseline, run.camera, run.former);
  const result = { baseline, calibrationPoses: pickPoses(samples), comparison };
  run.doubted = result;
  if (comparison === null || comparison.slouch === null) await save(run, result);
  else run.state.value = { phase: 'doubted', comparison, slouch: comparison.slouch };
}

async function undo(run: Run): Promise<void> {
  const renewal = run.renewal.value;
  if (renewal === null) return;
  const { id, baseline, calibrationPoses, camera } = renewal.former.workplace;
  const former = { baseline: { ...baseline }, calibrationPoses, camera, place: { id } };
  const saved = await send('pageToBackground.saveBaseline', former);
  run.renewal.value = { ...renewal, state: saved.ok ? 'undone' : 'not_undone' };
}

function showCalibration(run: Run, next: CalibrationState): void {
  const samples = run.calibration?.phase === 'collecting' ? run.calibration.samples : [];
  run.calibration = next.phase === 'collecting' ? next : null;
  if (next.phase === 'refused') run.state.value = { phase: 'preview', refused: next.problem };
  else if (next.phase !== 'collecting') void finish(run, next.baseline, samples);
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

async function calibrate(run: Run, former: FormerWorkplace | null): Promise<void> {
  run.former = former;
  const show = (secondsLeft: number) => {
    run.state.value = { phase: 'countdown', secondsLeft };
  };
  if (!(await countDown(show, run.page.untilClosed()))) return;
  run.steadyProblem = debounceByCount(STEADY_SAMPLES);
  showCalibration(run, beginCalibration());
}

function close(run: Run): void {
  turnOff(run);
  if (!['doubted', 'calibrated', 'done'].includes(run.state.value.phase))
    run.state.value = { phase: 'intro' };
}

function createRun(): Run {
  const run: Run = {
    state: signal<FlowPhase>({ phase: 'intro' }),
    hint: signal<CalibrationHint>('waiting'),
    cameras: signal<readonly WorkplaceCamera[]>([]),
    cameraId: signal<string | null>(null),
    place: signal<CalibrationTarget>(null),
    renewal: signal<Renewal | null>(null),
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
    former: null,
    doubted: null,
    steadyHint: debounceByCount(STEADY_SAMPLES),
    steadyProblem: debounceByCount(STEADY_SAMPLES),
  };
  return run;
}

/** Creates the flow of a first run, or of a later calibration. It opens nothing yet. */
export function createCalibrationFlow(): CalibrationFlow {
  const run = createRun();
  const { state, hint, cameras, cameraId, place, renewal, page } = run;
  return {
    state,
    hint,
    cameras,
    cameraId,
    place,
    renewal,
    stream: page.stream,
    seen: page.seen,
    openPreview: () => openPreview(run),
    chooseCamera: (next) => chooseCamera(run, next),
    calibrate: (former = null) => calibrate(run, former),
    async useAnyway() {
      if (run.doubted !== null) await save(run, run.doubted);
    },
    undo: () => undo(run),
    async keepOld() {
      turnOff(run);
      await startWatching(run, 'done');
    },
    end() {
      state.value = { phase: 'done' };
    },
    goOn(step) {
      state.value = { phase: step };
    },
    close: () => close(run),
  };
}
