/*
 * The camera and the course of a self-test:
 *
 *   intro ──run──▶ opening ──▶ running ──last posture, stop──▶ done
 *                     │  ▲       │  │
 *                     ▼  └─run── paused        the camera is on from `opening` to `running` alone
 *                   failed
 */
import { type Signal, signal } from '@preact/signals';
import { now, steadyNow } from '../../platform/browser/clock.ts';
import type { Observation } from '../../posture/body/observation.ts';
import type { SelfTestStep } from '../../self-test/plan.ts';
import {
  beginSelfTest,
  currentStep,
  type SelfTest,
  type SelfTestHint,
  stepSelfTest,
} from '../../self-test/self-test.ts';
import type { CameraProblem } from '../../state/session.ts';
import type { WorkplaceCamera } from '../../state/workplaces.ts';
import { readSeen, type Seen } from '../camera/calibration-hint.ts';
import { openCameraSession } from '../camera/camera-session.ts';
import { keepAlertsAway } from '../camera/keep-alerts-away.ts';

export type SelfTestPhase =
  | { readonly phase: 'intro' | 'opening' | 'running' | 'paused' }
  | { readonly phase: 'failed'; readonly problem: CameraProblem }
  | { readonly phase: 'done'; readonly endedAtMs: number };

export interface SelfTestFlow {
  readonly state: Signal<SelfTestPhase>;
  readonly test: Signal<SelfTest>;
  readonly stream: Signal<MediaStream | null>;
  readonly seen: Signal<Seen | null>;
  /** Begins a test, or goes on after a pause. */
  run(): void;
  /** Turns the camera off; the posture that was asked for starts over. */
  pause(): void;
  skip(): void;
  /** Skips the rest. */
  stop(): void;
  /** Forgets a test that is over. */
  reset(): void;
}

interface FlowOptions {
  /** Which camera to open; null leaves it to the browser. */
  camera(): WorkplaceCamera | null;
  /** Judges what is seen. */
  judge(seen: Pick<SelfTestHint, 'pose' | 'face' | 'frame' | 'light'>, step: SelfTestStep): SelfTestHint;
  /** Another posture is asked for. */
  onStep(before: SelfTestStep, next: SelfTestStep | null): void;
}

/** Makes the flow of a self-test; nothing is opened yet. */
export function createSelfTestFlow({ camera, judge, onStep }: FlowOptions): SelfTestFlow {
  const state = signal<SelfTestPhase>({ phase: 'intro' });
  const test = signal<SelfTest>(beginSelfTest());
  const stream = signal<MediaStream | null>(null);
  const seen = signal<Seen | null>(null);
  let opened = new AbortController();

  function turnOff(): void {
    opened.abort();
    stream.value = null;
    seen.value = null;
  }

  function show(next: SelfTest): void {
    const before = currentStep(test.value);
    test.value = next;
    const step = currentStep(next);
    if (before === null || step === before) return;
    onStep(before, step);
    if (step !== null) return;
    turnOff();
    state.value = { phase: 'done', endedAtMs: now() };
  }

  function onObservation(observation: Observation): void {
    const picture = readSeen(observation);
    const step = currentStep(test.value);
    if (picture === null || step === null || opened.signal.aborted) return;
    seen.value = picture;
    const { pose, face, frame, dark } = picture;
    const sight = judge({ pose, face, frame, light: dark ? 'dark' : 'enough' }, step);
    show(stepSelfTest(test.value, { type: 'observed', atMs: steadyNow(), sight }));
  }

  function fail(problem: CameraProblem): void {
    turnOff();
    test.value = stepSelfTest(test.value, { type: 'restart' });
    state.value = { phase: 'failed', problem };
  }

  async function open({ signal }: AbortController): Promise<void> {
    const opening = await openCameraSession(signal, camera());
    if (signal.aborted) return;
    if (!opening.ok) return fail(opening.problem);
    if (opening.isOther) return fail('own_camera_gone');
    stream.value = opening.stream;
    state.value = { phase: 'running' };
    const problem = await opening.watch(onObservation);
    if (!signal.aborted) fail(problem);
  }

  return {
    state,
    test,
    stream,
    seen,
    run() {
      turnOff();
      opened = new AbortController();
      keepAlertsAway(opened.signal);
      state.value = { phase: 'opening' };
      void open(opened);
    },
    pause() {
      const { phase } = state.value;
      if (phase !== 'opening' && phase !== 'running') return;
      turnOff();
      test.value = stepSelfTest(test.value, { type: 'restart' });
      state.value = { phase: 'paused' };
    },
    skip: () => show(stepSelfTest(test.value, { type: 'skip' })),
    stop: () => show(stepSelfTest(test.value, { type: 'stop' })),
    reset() {
      turnOff();
      test.value = beginSelfTest();
      state.value = { phase: 'intro' };
    },
  };
}
