/*
 * The user shows how they slouch, one kind after the other:
 *
 *   offer ──open──▶ opening ──▶ ready ──show──▶ countdown ──▶ looking ──▶ ready for the next kind, or finished
 *                     │           ▲                              │
 *                     └▶ failed   └───────── useless ◀───────────┘
 *
 * The camera is on from `opening` to `finished` and at no other time. Leaving or hiding the page turns it off.
 */

import { type Signal, signal } from '@preact/signals';
import type { UselessSample } from '../../engine/example.ts';
import { beginShowing, type Showing, type ShowingStep, stepShowing } from '../../engine/showing.ts';
import { now, steadyNow } from '../../platform/browser/clock.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import { readBody } from '../../posture/body/body.ts';
import type { ExampleSample } from '../../posture/body/measurement.ts';
import { measure } from '../../posture/verdict/measure.ts';
import type { CameraProblem } from '../../state/session.ts';
import type { Workplace } from '../../state/workplaces.ts';
import type { Seen } from '../camera/calibration-hint.ts';
import { countDown } from '../camera/count-down.ts';
import { createPageCamera, type PageCamera } from '../camera/page-camera.ts';

/** The slouches to show, in this order: sunk back, head forward, leaning to a side. */
export const SHOWN_KINDS = ['slouch', 'forward_head', 'lean'] as const satisfies readonly IssueKind[];
export type ShownKind = (typeof SHOWN_KINDS)[number];

/** Why a shown slouch was not usable. */
export type ShowProblem = UselessSample | 'not_saved';

export type ShowPhase =
  | { readonly phase: 'offer' }
  | { readonly phase: 'opening' }
  | { readonly phase: 'failed'; readonly problem: CameraProblem }
  | { readonly phase: 'ready'; readonly kind: ShownKind; readonly problem: ShowProblem | null }
  | { readonly phase: 'countdown'; readonly kind: ShownKind; readonly secondsLeft: number }
  | {
      readonly phase: 'looking';
      readonly kind: ShownKind;
      readonly progress: number;
      /** Why the last sample was not usable; null if it was. */
      readonly problem: UselessSample | null;
    }
  | { readonly phase: 'finished' };

export interface ShowFlow {
  readonly state: Signal<ShowPhase>;
  readonly stream: Signal<MediaStream | null>;
  readonly seen: Signal<Seen | null>;
  /** The kinds that were learned so far. */
  readonly learned: Signal<readonly ShownKind[]>;
  /** Opens the camera of a calibrated workplace, for the first kind, or for the one at which it stopped. */
  open(workplace: Workplace): Promise<void>;
  /** Counts down, takes samples, and learns. */
  show(): Promise<void>;
  /** Skips this kind and goes on to the next. */
  skip(): void;
  /** Ends it, with what was shown so far. */
  finish(): void;
  /** Turns the camera off. The learned kinds are kept. */
  close(): void;
}

/** Showing three slouches takes no longer. Alerts are kept away meanwhile. */
const SILENT_MS = 3 * 60_000;

/** A flow, and what changes while it runs. */
interface Run {
  readonly state: Signal<ShowPhase>;
  readonly learned: Signal<readonly ShownKind[]>;
  readonly page: PageCamera;
  kind: ShownKind;
  workplace: Workplace | null;
  showing: Showing | null;
}

function turnOff(run: Run): void {
  run.page.close();
  run.showing = null;
}

function finish(run: Run): void {
  turnOff(run);
  run.kind = SHOWN_KINDS[0];
  run.state.value = { phase: 'finished' };
}

function goOn(run: Run): void {
  const next = SHOWN_KINDS[SHOWN_KINDS.indexOf(run.kind) + 1];
  if (next === undefined) {
    finish(run);
    return;
  }
  run.kind = next;
  run.state.value = { phase: 'ready', kind: next, problem: null };
}

async function learn(run: Run, samples: readonly ExampleSample[], at: Workplace): Promise<void> {
  const { kind, learned } = run;
  const closed = run.page.untilClosed();
  const looks = samples.map(({ view, features, plain }) => ({ view, features: [...features], plain }));
  const example = { atMs: now(), source: 'shown' as const, bad: true, kind, looks, setup: at.id };
  const saved = await send('pageToBackground.addExample', example);
  if (saved.ok && !learned.value.includes(kind)) learned.value = [...learned.value, kind];
  if (closed.aborted) return;
  if (saved.ok) goOn(run);
  else run.state.value = { phase: 'ready', kind, problem: 'not_saved' };
}

function showProgress({ kind, state }: Run, step: Extract<ShowingStep, { phase: 'looking' }>): void {
  const { progress, showing } = step;
  state.value = { phase: 'looking', kind, progress, problem: showing.lastProblem };
}

function followStep(run: Run, step: ShowingStep, at: Workplace): void {
  const { kind, state } = run;
  run.showing = step.phase === 'looking' ? step.showing : null;
  if (step.phase === 'looking') showProgress(run, step);
  else if (step.phase === 'useless') state.value = { phase: 'ready', kind, problem: step.problem };
  else void learn(run, step.looks, at);
}

/** Measures the last observation again, also for a frame that shows nothing new, because time passes. */
function measureSeen(run: Run): void {
  const { showing, workplace, page } = run;
  const last = page.seen.value;
  if (showing === null || workplace === null || last === null) return;
  const { pose, frame, face } = last;
  const measurement = pose.length === 0 ? null : measure(readBody(pose, frame, face), workplace.baseline);
  followStep(run, stepShowing(showing, measurement, steadyNow()), workplace);
}

async function open(run: Run, at: Workplace): Promise<void> {
  turnOff(run);
  run.workplace = at;
  run.state.value = { phase: 'opening' };
  if ((await run.page.open(at.camera)) === null) return;
  void send('pageToHost.stretching', { forMs: SILENT_MS, activity: null });
  run.state.value = { phase: 'ready', kind: run.kind, problem: null };
}

async function show(run: Run): Promise<void> {
  const { kind, state } = run;
  const showCount = (secondsLeft: number) => {
    state.value = { phase: 'countdown', kind, secondsLeft };
  };
  if (!(await countDown(showCount, run.page.untilClosed()))) return;
  run.showing = beginShowing(steadyNow());
  state.value = { phase: 'looking', kind, progress: 0, problem: null };
}

function close(run: Run): void {
  turnOff(run);
  if (run.state.value.phase !== 'finished') run.state.value = { phase: 'offer' };
}

function createRun(): Run {
  const run: Run = {
    state: signal<ShowPhase>({ phase: 'offer' }),
    learned: signal<readonly ShownKind[]>([]),
    page: createPageCamera({
      onSeen: () => measureSeen(run),
      onUnchanged: () => measureSeen(run),
      needsWanted: true,
      onClosed: () => void send('pageToHost.stretching', { forMs: 0, activity: null }),
      onFailed(problem) {
        run.showing = null;
        run.state.value = { phase: 'failed', problem };
      },
      onTurnedOff: () => close(run),
      retry() {
        if (run.workplace !== null) void open(run, run.workplace);
      },
    }),
    kind: SHOWN_KINDS[0],
    workplace: null,
    showing: null,
  };
  return run;
}

/** Creates the flow. It opens nothing yet. */
export function createShowFlow(): ShowFlow {
  const run = createRun();
  const { state, learned, page } = run;
  return {
    state,
    learned,
    stream: page.stream,
    seen: page.seen,
    open: (workplace) => open(run, workplace),
    show: () => show(run),
    skip: () => goOn(run),
    finish: () => finish(run),
    close: () => close(run),
  };
}
