/*
 * One stretch, counted by the camera or by the clock:
 *
 *   opening ──▶ running ──all repeats──▶ done          by the camera it is off again from `done`, and while the page is hidden
 *      └──▶ failed                                     by the clock it begins with `running`
 */

import { type Signal, signal } from '@preact/signals';
import type { Exercise } from '../../advice/exercises.ts';
import { monotonicNow } from '../../platform/browser/clock.ts';
import type { Observation } from '../../posture/body/observation.ts';
import {
  beginExercise,
  type ExerciseConfig,
  progressOf,
  stepExercise,
} from '../../posture/exercise/counted-exercise.ts';
import type { MovementKind } from '../../posture/exercise/movement.ts';
import type { ExerciseProgress } from '../../posture/exercise/progress.ts';
import { timedProgress } from '../../posture/exercise/timed-exercise.ts';
import type { CameraProblem } from '../../state/session.ts';
import { readSeen, type Seen } from '../camera/calibration-hint.ts';
import { openCameraSession } from '../camera/camera-session.ts';
import { keepAlertsAway } from '../camera/keep-alerts-away.ts';

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
  /** Begins, or goes on after a pause. */
  run(): void;
  /** Turns the camera off and stops the clock; what is counted stays. */
  pause(): void;
}

const TICK_MS = 200;

/** Counts by the clock, from where it was, until the signal aborts. */
function countByClock(show: (elapsedMs: number) => void, elapsedMs: number, signal: AbortSignal): void {
  const beganMs = monotonicNow() - elapsedMs;
  const timer = setInterval(() => show(monotonicNow() - beganMs), TICK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/**
 * Makes the flow of one stretch; nothing is opened yet.
 * @param movement what the camera is to follow; null counts by the clock
 * @param onDone called once, when all repeats are done
 */
export function createExerciseFlow(
  exercise: Exercise,
  movement: MovementKind | null,
  onDone: () => void,
): ExerciseFlow {
  const state = signal<ExercisePhase>({ phase: 'opening' });
  const progress = signal<ExerciseProgress>(timedProgress(exercise, 0));
  const stream = signal<MediaStream | null>(null);
  const seen = signal<Seen | null>(null);
  let running = new AbortController();
  let elapsedMs = 0;
  let counted = beginExercise();

  function turnOff(): void {
    running.abort();
    stream.value = null;
    seen.value = null;
  }

  function show(next: ExerciseProgress): void {
    progress.value = next;
    if (next.stage !== 'done') return;
    turnOff();
    onDone();
  }

  function onObservation(observation: Observation, config: ExerciseConfig): void {
    const now = readSeen(observation);
    if (now === null || running.signal.aborted) return;
    seen.value = now;
    counted = stepExercise(counted, { type: 'frame', atMs: monotonicNow(), ...now }, config).state;
    show(progressOf(counted, config));
  }

  function fail(problem: CameraProblem): void {
    turnOff();
    state.value = { phase: 'failed', problem };
  }

  async function openCamera(config: ExerciseConfig, { signal }: AbortController): Promise<void> {
    state.value = { phase: 'opening' };
    const opening = await openCameraSession(signal);
    if (signal.aborted) return;
    if (!opening.ok) return fail(opening.problem);
    stream.value = opening.stream;
    state.value = { phase: 'running' };
    const problem = await opening.watch((observation) => onObservation(observation, config));
    if (!signal.aborted) fail(problem);
  }

  return {
    state,
    progress,
    byCamera: movement !== null,
    stream,
    seen,
    run() {
      turnOff();
      running = new AbortController();
      keepAlertsAway(running.signal);
      if (movement !== null) {
        progress.value = progressOf(counted, { ...exercise, movement });
        void openCamera({ ...exercise, movement }, running);
        return;
      }
      state.value = { phase: 'running' };
      countByClock(
        (nowMs) => {
          elapsedMs = nowMs;
          show(timedProgress(exercise, nowMs));
        },
        elapsedMs,
        running.signal,
      );
    },
    pause() {
      turnOff();
      state.value = { phase: 'paused' };
    },
  };
}
