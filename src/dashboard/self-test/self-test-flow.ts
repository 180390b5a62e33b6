/*
 * The camera and the course of a self-test:
 *
 *   intro ──run──▶ opening ──▶ running ──last posture, stop──▶ done
 *                     │  ▲       │  │
 *                     ▼  └─run── paused        the camera is on only from `opening` to `running`
 *                   failed        done ──retake──▶ opening: one posture again
 */
import { type Signal, signal } from '@preact/signals';
import { now, steadyNow } from '../../platform/browser/clock.ts';
import type { SelfTestLabel, SelfTestStep } from '../../self-test/plan.ts';
import {
  beginSelfTest,
  currentStep,
  type SelfTest,
  type SelfTestHint,
  stepSelfTest,
} from '../../self-test/self-test.ts';
import type { CameraProblem } from '../../state/session.ts';
import type { WorkplaceCamera } from '../../state/workplaces.ts';
import type { Seen } from '../camera/calibration-hint.ts';
import { keepAlertsAway } from '../camera/keep-alerts-away.ts';
import { createPageCamera, type PageCamera } from '../camera/page-camera.ts';

export type SelfTestPhase =
  | { readonly phase: 'intro' | 'opening' | 'running' | 'paused' }
  | { readonly phase: 'failed'; readonly problem: CameraProblem }
  | { readonly phase: 'done'; readonly endedAtMs: number };

export interface SelfTestFlow {
  readonly state: Signal<SelfTestPhase>;
  readonly test: Signal<SelfTest>;
  readonly stream: Signal<MediaStream | null>;
  readonly seen: Signal<Seen | null>;
  /** Begins a test, or continues after a pause. */
  run(): void;
  /** Turns the camera off. The current posture starts over. */
  pause(): void;
  skip(): void;
  /** Skips the remaining postures. */
  stop(): void;
  /** Takes one posture of a finished test again. */
  retake(label: SelfTestLabel): void;
  /** Forgets a finished test. */
  reset(): void;
}

interface FlowOptions {
  /** Which camera to open; null leaves the choice to the browser. */
  camera(): WorkplaceCamera | null;
  /** Judges what is seen. */
  judge(seen: Pick<SelfTestHint, 'pose' | 'face' | 'frame' | 'light'>, step: SelfTestStep): SelfTestHint;
  /** Another posture is requested. */
  onStep(before: SelfTestStep, next: SelfTestStep | null): void;
}

/** A flow and its parts. */
interface Run {
  readonly options: FlowOptions;
  readonly state: Signal<SelfTestPhase>;
  readonly test: Signal<SelfTest>;
  readonly page: PageCamera;
}

function show({ options, state, test, page }: Run, next: SelfTest): void {
  const before = currentStep(test.value);
  test.value = next;
  const step = currentStep(next);
  if (before === null || step === before) return;
  options.onStep(before, step);
  if (step !== null) return;
  page.close();
  state.value = { phase: 'done', endedAtMs: now() };
}

function onSeen(run: Run, { pose, face, frame, dark }: Seen): void {
  const { options, test } = run;
  const step = currentStep(test.value);
  if (step === null) return;
  const hint = options.judge({ pose, face, frame, light: dark ? 'dark' : 'enough' }, step);
  show(run, stepSelfTest(test.value, { type: 'observed', atMs: steadyNow(), hint }));
}

/** The current posture starts over. */
function restartStep({ test }: Run): void {
  test.value = stepSelfTest(test.value, { type: 'restart' });
}

async function open({ options, state, page }: Run): Promise<void> {
  state.value = { phase: 'opening' };
  const opening = page.open(options.camera());
  keepAlertsAway(page.untilClosed(), 'testing');
  if ((await opening) !== null) state.value = { phase: 'running' };
}

function pause(run: Run): void {
  const { phase } = run.state.value;
  if (phase !== 'opening' && phase !== 'running') return;
  run.page.close();
  restartStep(run);
  run.state.value = { phase: 'paused' };
}

function createRun(options: FlowOptions): Run {
  const run: Run = {
    options,
    state: signal<SelfTestPhase>({ phase: 'intro' }),
    test: signal<SelfTest>(beginSelfTest()),
    page: createPageCamera({
      onSeen: (seen) => onSeen(run, seen),
      needsWanted: true,
      onFailed(problem) {
        restartStep(run);
        run.state.value = { phase: 'failed', problem };
      },
      onTurnedOff: () => pause(run),
    }),
  };
  return run;
}

/** Creates the flow of a self-test. It opens nothing yet. */
export function createSelfTestFlow(options: FlowOptions): SelfTestFlow {
  const run = createRun(options);
  const { state, test, page } = run;
  return {
    state,
    test,
    stream: page.stream,
    seen: page.seen,
    run: () => void open(run),
    pause: () => pause(run),
    skip: () => show(run, stepSelfTest(test.value, { type: 'skip' })),
    stop: () => show(run, stepSelfTest(test.value, { type: 'stop' })),
    retake(label) {
      test.value = stepSelfTest(test.value, { type: 'retake', label });
      void open(run);
    },
    reset() {
      page.close();
      test.value = beginSelfTest();
      state.value = { phase: 'intro' };
    },
  };
}
