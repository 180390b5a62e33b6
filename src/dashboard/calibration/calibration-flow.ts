/*
 * The first run, as the page shows it:
 *
 *   intro ──ask──▶ opening ──▶ preview ──calibrate──▶ countdown ──▶ collecting ──▶ calibrated ──▶ done
 *                     │            ▲                                    │  │
 *                     └▶ failed    └───────────── refused ◀─────────────┘  └▶ unsaved
 *
 * In `calibrated` it watches already, and the user is asked to show a slouch (show-flow.ts).
 * The camera is on from `opening` to `collecting` and nowhere else; leaving the page, or hiding it, turns it off.
 */

import { type Signal, signal } from '@preact/signals';
import { findCamera, listCameras } from '../../camera/source/camera-identity.ts';
import { waitToRetry } from '../../camera/source/retry.ts';
import { steadyNow, toRealMs } from '../../platform/browser/clock.ts';
import { delay } from '../../platform/browser/delay.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { Baseline } from '../../posture/baseline/baseline.ts';
import type { Observation } from '../../posture/body/observation.ts';
import {
  beginCalibration,
  type CalibrationProblem,
  type CalibrationState,
  stepCalibration,
} from '../../posture/calibration/calibration.ts';
import { type CalibrationPoses, pickPoses } from '../../recording/calibration-poses.ts';
import type { CameraProblem } from '../../state/session.ts';
import type { CalibrationTarget, WorkplaceCamera } from '../../state/workplaces.ts';
import { type CalibrationHint, hintOf, readSeen, type Seen } from '../camera/calibration-hint.ts';
import { openCameraSession } from '../camera/camera-session.ts';
import { debounceByCount } from '../camera/debounce.ts';

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
  /** What stands in the way of a calibration at this moment, before it has begun. */
  readonly hint: Signal<CalibrationHint>;
  /** The cameras that are connected, once the browser names them. */
  readonly cameras: Signal<readonly WorkplaceCamera[]>;
  /** The camera that is open, or was; null before. */
  readonly cameraId: Signal<string | null>;
  /** Which place the calibration is of. */
  readonly place: Signal<CalibrationTarget>;
  openPreview(): Promise<void>;
  /** Takes this camera, and opens it where another one is open. */
  chooseCamera(wanted: WorkplaceCamera): Promise<void>;
  calibrate(): Promise<void>;
  /** Leaves the calibration as it was, and watches. */
  keepOld(): Promise<void>;
  /** The slouch was shown, or skipped. */
  end(): void;
  /** Turns the camera off and begins anew. */
  close(): void;
}

const COUNTDOWN_SECONDS = 3;
/** Looks in a row, about half a second, before other words are said of what is seen. */
const STEADY_LOOKS = 4;

/** Makes the flow of a first run, or of a later calibration; nothing is opened yet. */
export function createCalibrationFlow(): CalibrationFlow {
  const state = signal<FlowPhase>({ phase: 'intro' });
  const stream = signal<MediaStream | null>(null);
  const seen = signal<Seen | null>(null);
  const hint = signal<CalibrationHint>('waiting');
  const cameras = signal<readonly WorkplaceCamera[]>([]);
  const cameraId = signal<string | null>(null);
  const workplace = signal<CalibrationTarget>(null);
  let camera: WorkplaceCamera | null = null;
  /** The camera to open; null leaves the choice to the browser. */
  let wanted: WorkplaceCamera | null = null;
  let opened = new AbortController();
  let calibration: CalibrationState | null = null;
  let failures = 0;
  let steadyHint = debounceByCount<CalibrationHint>(STEADY_LOOKS);
  let steadyProblem = debounceByCount<CalibrationProblem | null>(STEADY_LOOKS);

  function turnOff(): void {
    opened.abort();
    calibration = null;
    stream.value = null;
    seen.value = null;
    hint.value = 'waiting';
  }

  async function fail(problem: CameraProblem): Promise<void> {
    turnOff();
    opened = new AbortController();
    const { signal } = opened;
    state.value = { phase: 'failed', problem };
    await waitToRetry(problem, failures++, signal);
    if (!signal.aborted) await openPreview();
  }

  async function startWatching(then: 'calibrated' | 'done'): Promise<void> {
    const started = await send('pageToBackground.start');
    const watching = started.ok && started.value.phase === 'watching';
    state.value = { phase: watching ? then : 'unsaved' };
  }

  async function keep(baseline: Baseline, calibrationPoses: CalibrationPoses | null): Promise<void> {
    turnOff();
    const saved = await send('pageToBackground.saveBaseline', {
      baseline: { ...baseline },
      calibrationPoses,
      camera,
      place: workplace.value,
    });
    if (saved.ok) await startWatching('calibrated');
    else state.value = { phase: 'unsaved' };
  }

  function showCalibration(next: CalibrationState): void {
    const samples = calibration?.phase === 'collecting' ? calibration.samples : [];
    calibration = next.phase === 'collecting' ? next : null;
    if (next.phase === 'collecting')
      state.value = { phase: 'collecting', progress: next.progress, problem: steadyProblem(next.problem) };
    else if (next.phase === 'refused') state.value = { phase: 'preview', refused: next.problem };
    else void keep(next.baseline, pickPoses(samples));
  }

  function onObservation(observation: Observation): void {
    const observed = readSeen(observation);
    if (observed === null) return;
    failures = 0;
    seen.value = observed;
    hint.value = steadyHint(hintOf(observed));
    const atMs = steadyNow();
    if (calibration !== null)
      showCalibration(stepCalibration(calibration, { type: 'frame', atMs, ...observed }));
  }

  async function openPreview(): Promise<void> {
    turnOff();
    opened = new AbortController();
    steadyHint = debounceByCount(STEADY_LOOKS);
    const { signal } = opened;
    state.value = { phase: 'opening' };
    const opening = await openCameraSession(signal, wanted);
    if (signal.aborted) return;
    if (!opening.ok) return fail(opening.problem);
    camera = opening.camera;
    cameraId.value = camera?.deviceId ?? null;
    cameras.value = await listCameras();
    if (signal.aborted) return;
    stream.value = opening.stream;
    state.value = { phase: 'preview', refused: null };
    void opening.watch(onObservation).then(async (problem) => {
      if (!signal.aborted) await fail(problem);
    });
  }

  async function calibrate(): Promise<void> {
    const { signal } = opened;
    for (let secondsLeft = COUNTDOWN_SECONDS; secondsLeft > 0; secondsLeft--) {
      state.value = { phase: 'countdown', secondsLeft };
      await delay(toRealMs(1000));
      if (signal.aborted) return;
    }
    steadyProblem = debounceByCount(STEADY_LOOKS);
    showCalibration(beginCalibration());
  }

  return {
    state,
    stream,
    seen,
    hint: hint,
    cameras,
    cameraId,
    place: workplace,
    openPreview,
    async chooseCamera(next) {
      wanted = next;
      const found = findCamera(next, cameras.value) ?? next;
      if (stream.value !== null && found.deviceId !== cameraId.value) await openPreview();
    },
    calibrate,
    async keepOld() {
      turnOff();
      await startWatching('done');
    },
    end() {
      state.value = { phase: 'done' };
    },
    close() {
      turnOff();
      if (!['calibrated', 'done'].includes(state.value.phase)) state.value = { phase: 'intro' };
    },
  };
}
