/*
 * One exercise, counted by the camera or by the clock:
 *
 *   opening ──▶ running ──all repeats──▶ done      camera: it is off from `done` on, and while the page is hidden
 *      └──▶ failed                                 clock: its lead-in begins with `running`
 */

import { type Signal, signal } from '@preact/signals';
import type { Exercise } from '../../advice/exercise.ts';
import { monotonicNow } from '../../platform/browser/clock.ts';
import {
  beginExercise,
  type ExerciseConfig,
  type ExerciseState,
  progressOf,
  stepExercise,
} from '../../posture/exercise/counted-exercise.ts';
import type { MovementKind } from '../../posture/exercise/movement.ts';
import type { ExerciseProgress } from '../../posture/exercise/progress.ts';
import { timedProgress, withoutLeadIn } from '../../posture/exercise/timed-exercise.ts';
import type { CameraProblem } from '../../state/session.ts';
import type { Seen } from '../camera/calibration-hint.ts';
import { keepAlertsAway } from '../camera/keep-alerts-away.ts';
import { createPageCamera, type PageCamera } from '../camera/page-camera.ts';

export type ExercisePhase =
  | { readonly phase: 'opening' | 'running' | 'paused' }
  | { readonly phase: 'failed'; readonly problem: CameraProblem };

export interface ExerciseFlow {
  readonly state: Signal<ExercisePhase>;
  readonly progress: Signal<ExerciseProgress>;
  /** Whether the camera counts. */
  readonly byCamera: boolean;
  readonly stream: Signal<MediaStream | null>;
  readonly seen: Signal<Seen | null>;
  /** For how long it has gone by the clock, without lead-in and pauses; null if the camera counts. */
  timedMs(): number | null;
  /** For how long it has run, by camera or clock, without pauses. */
  ranMs(): number;
  /** Begins, or continues after a pause. */
  run(): void;
  /** Turns the camera off and stops the clock. The count is kept. */
  pause(): void;
}

/** What a flow is of. */
export interface ExerciseToRun {
  readonly exercise: Exercise;
  /** What the camera follows; null counts by the clock. */
  readonly movement: MovementKind | null;
  /** The repeats that the camera counted before. The clock starts again. */
  readonly done: number;
  /** Called once, when all repeats are done. */
  readonly onDone: () => void;
}

const TICK_MS = 200;

/** Counts by the clock, from where it was, until the signal aborts. */
function countByClock(show: (elapsedMs: number) => void, elapsedMs: number, signal: AbortSignal): void {
  const beganMs = monotonicNow() - elapsedMs;
  const timer = setInterval(() => show(monotonicNow() - beganMs), TICK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** A flow, and what changes while it runs. */
interface Run {
  readonly exercise: Exercise;
  /** What the camera follows; null counts by the clock. */
  readonly config: ExerciseConfig | null;
  readonly state: Signal<ExercisePhase>;
  readonly progress: Signal<ExerciseProgress>;
  readonly page: PageCamera;
  readonly onDone: () => void;
  /** Aborts when it pauses, fails or is done. */
  running: AbortController;
  elapsedMs: number;
  /** For how long the camera has counted, up to the last pause. */
  countedForMs: number;
  /** Since when the camera counts; null while it doesn't. */
  countsSinceMs: number | null;
  counted: ExerciseState;
}

function countedForMs({ countedForMs: before, countsSinceMs }: Run): number {
  return before + (countsSinceMs === null ? 0 : monotonicNow() - countsSinceMs);
}

function turnOff(run: Run): void {
  run.countedForMs = countedForMs(run);
  run.countsSinceMs = null;
  run.running.abort();
  run.page.close();
}

function showProgress(run: Run, next: ExerciseProgress): void {
  run.progress.value = next;
  if (next.stage !== 'done') return;
  turnOff(run);
  run.onDone();
}

function onSeen(run: Run, seen: Seen): void {
  const { config } = run;
  if (config === null) return;
  run.counted = stepExercise(run.counted, { type: 'frame', atMs: monotonicNow(), ...seen }, config).state;
  showProgress(run, progressOf(run.counted, config));
}

async function openCamera(run: Run): Promise<void> {
  run.state.value = { phase: 'opening' };
  if ((await run.page.open()) === null) return;
  run.countsSinceMs = monotonicNow();
  run.state.value = { phase: 'running' };
}

function startClock(run: Run): void {
  run.state.value = { phase: 'running' };
  const show = (elapsedMs: number) => {
    run.elapsedMs = elapsedMs;
    showProgress(run, timedProgress(run.exercise, elapsedMs));
  };
  countByClock(show, run.elapsedMs, run.running.signal);
}

function start(run: Run): void {
  turnOff(run);
  run.running = new AbortController();
  keepAlertsAway(run.running.signal, 'exercising');
  if (run.config === null) {
    startClock(run);
    return;
  }
  run.progress.value = progressOf(run.counted, run.config);
  void openCamera(run);
}

function pause(run: Run): void {
  turnOff(run);
  run.state.value = { phase: 'paused' };
}

function createRun({ exercise, movement, done, onDone }: ExerciseToRun): Run {
  const config = movement === null ? null : { ...exercise, movement };
  const counted = beginExercise(done);
  const run: Run = {
    exercise,
    config,
    state: signal<ExercisePhase>({ phase: 'opening' }),
    progress: signal(config === null ? timedProgress(exercise, 0) : progressOf(counted, config)),
    page: createPageCamera({
      onSeen: (seen) => onSeen(run, seen),
      onFailed(problem) {
        turnOff(run);
        run.state.value = { phase: 'failed', problem };
      },
      onTurnedOff: () => pause(run),
    }),
    onDone,
    running: new AbortController(),
    elapsedMs: 0,
    countedForMs: 0,
    countsSinceMs: null,
    counted,
  };
  return run;
}

/** Creates the flow of one exercise. It opens nothing yet. */
export function createExerciseFlow(toRun: ExerciseToRun): ExerciseFlow {
  const run = createRun(toRun);
  const { state, progress, page } = run;
  return {
    state,
    progress,
    byCamera: toRun.movement !== null,
    stream: page.stream,
    seen: page.seen,
    timedMs: () => (run.config === null ? withoutLeadIn(run.elapsedMs) : null),
    ranMs: () => (run.config === null ? withoutLeadIn(run.elapsedMs) : countedForMs(run)),
    run: () => start(run),
    pause: () => pause(run),
  };
}
