/*
 * Showing how one slouches, one kind after the other:
 *
 *   offer ──open──▶ opening ──▶ ready ──show──▶ countdown ──▶ looking ──▶ ready for the next kind, or finished
 *                     │           ▲                              │
 *                     └▶ failed   └───────── useless ◀───────────┘
 *
 * The camera is on from `opening` to `finished` and nowhere else; leaving the page, or hiding it, turns it off.
 */

import { type Signal, signal } from '@preact/signals';
import { waitToRetry } from '../../camera/source/retry.ts';
import type { UselessSample } from '../../engine/example.ts';
import { beginShowing, type Showing, type ShowingStep, stepShowing } from '../../engine/showing.ts';
import { now, steadyNow, toRealMs } from '../../platform/browser/clock.ts';
import { delay } from '../../platform/browser/delay.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import { readBody } from '../../posture/body/body.ts';
import type { ExampleSample } from '../../posture/body/measurement.ts';
import type { Observation } from '../../posture/body/observation.ts';
import { measure } from '../../posture/verdict/measure.ts';
import type { CameraProblem } from '../../state/session.ts';
import type { Workplace } from '../../state/workplaces.ts';
import { readSeen, type Seen } from '../camera/calibration-hint.ts';
import { openCameraSession } from '../camera/camera-session.ts';

/** The slouches that are asked for, in this order: sunk back, head forward, leaning to a side. */
export const SHOWN_KINDS = ['slouch', 'forward_head', 'lean'] as const satisfies readonly IssueKind[];
export type ShownKind = (typeof SHOWN_KINDS)[number];

/** Why a showing came to nothing. */
export type ShowProblem = UselessSample | 'not_saved';

export type ShowPhase =
  | { readonly phase: 'offer' }
  | { readonly phase: 'opening' }
  | { readonly phase: 'failed'; readonly problem: CameraProblem }
  | { readonly phase: 'ready'; readonly kind: ShownKind; readonly problem: ShowProblem | null }
  | { readonly phase: 'countdown'; readonly kind: ShownKind; readonly secondsLeft: number }
  | { readonly phase: 'looking'; readonly kind: ShownKind; readonly progress: number }
  | { readonly phase: 'finished' };

export interface ShowFlow {
  readonly state: Signal<ShowPhase>;
  readonly stream: Signal<MediaStream | null>;
  readonly seen: Signal<Seen | null>;
  /** The kinds that were learned so far. */
  readonly learned: Signal<readonly ShownKind[]>;
  /** Opens the camera of a calibrated workplace, for the first kind, or the one that it stopped at. */
  open(workplace: Workplace): Promise<void>;
  /** Counts down, looks, and learns. */
  show(): Promise<void>;
  /** Goes on to the next kind without this one. */
  skip(): void;
  /** Ends it, with what was shown so far. */
  finish(): void;
  /** Turns the camera off; the kinds that were learned stay so. */
  close(): void;
}

const COUNTDOWN_SECONDS = 3;
/** Nobody shows three slouches for longer; alerts stay away meanwhile. */
const SILENT_MS = 3 * 60_000;

/** Makes the flow; nothing is opened yet. */
export function createShowFlow(): ShowFlow {
  const state = signal<ShowPhase>({ phase: 'offer' });
  const stream = signal<MediaStream | null>(null);
  const seen = signal<Seen | null>(null);
  const learned = signal<readonly ShownKind[]>([]);
  let kind: ShownKind = SHOWN_KINDS[0];
  let workplace: Workplace | null = null;
  let opened = new AbortController();
  let showing: Showing | null = null;
  let failures = 0;

  function turnOff(): void {
    if (stream.value !== null) void send('pageToHost.stretching', { forMs: 0 });
    opened.abort();
    showing = null;
    stream.value = null;
    seen.value = null;
  }

  async function fail(problem: CameraProblem): Promise<void> {
    turnOff();
    opened = new AbortController();
    const { signal } = opened;
    state.value = { phase: 'failed', problem };
    await waitToRetry(problem, failures++, signal);
    if (!signal.aborted && workplace !== null) await open(workplace);
  }

  function finish(): void {
    turnOff();
    kind = SHOWN_KINDS[0];
    state.value = { phase: 'finished' };
  }

  function goOn(): void {
    const next = SHOWN_KINDS[SHOWN_KINDS.indexOf(kind) + 1];
    if (next === undefined) {
      finish();
      return;
    }
    kind = next;
    state.value = { phase: 'ready', kind, problem: null };
  }

  async function learn(looks: readonly ExampleSample[], at: Workplace): Promise<void> {
    const shown = kind;
    const { signal } = opened;
    const saved = await send('pageToBackground.addExample', {
      atMs: now(),
      source: 'shown',
      bad: true,
      kind: shown,
      looks: looks.map(({ view, features, plain }) => ({ view, features: [...features], plain })),
      setup: at.id,
    });
    if (saved.ok && !learned.value.includes(shown)) learned.value = [...learned.value, shown];
    if (signal.aborted) return;
    if (saved.ok) goOn();
    else state.value = { phase: 'ready', kind: shown, problem: 'not_saved' };
  }

  function follow(step: ShowingStep, at: Workplace): void {
    showing = step.phase === 'looking' ? step.showing : null;
    if (step.phase === 'looking') state.value = { phase: 'looking', kind, progress: step.progress };
    else if (step.phase === 'useless') state.value = { phase: 'ready', kind, problem: step.problem };
    else void learn(step.looks, at);
  }

  function onObservation(observation: Observation, at: Workplace): void {
    const observed = readSeen(observation);
    if (observed !== null) {
      failures = 0;
      seen.value = observed;
    }
    const last = seen.value;
    if (showing === null || last === null) return;
    const { pose, frame, face } = last;
    const measurement = pose.length === 0 ? null : measure(readBody(pose, frame, face), at.baseline);
    follow(stepShowing(showing, measurement, steadyNow()), at);
  }

  async function open(at: Workplace): Promise<void> {
    turnOff();
    workplace = at;
    opened = new AbortController();
    const { signal } = opened;
    state.value = { phase: 'opening' };
    const opening = await openCameraSession(signal, at.camera);
    if (signal.aborted) return;
    if (!opening.ok) return fail(opening.problem);
    if (opening.isOther) return fail('own_camera_gone');
    void send('pageToHost.stretching', { forMs: SILENT_MS });
    stream.value = opening.stream;
    state.value = { phase: 'ready', kind, problem: null };
    void opening
      .watch((observation) => onObservation(observation, at))
      .then(async (problem) => {
        if (!signal.aborted) await fail(problem);
      });
  }

  async function show(): Promise<void> {
    const { signal } = opened;
    for (let secondsLeft = COUNTDOWN_SECONDS; secondsLeft > 0; secondsLeft--) {
      state.value = { phase: 'countdown', kind, secondsLeft };
      await delay(toRealMs(1000));
      if (signal.aborted) return;
    }
    showing = beginShowing(steadyNow());
    state.value = { phase: 'looking', kind, progress: 0 };
  }

  return {
    state,
    stream,
    seen,
    learned,
    open,
    show,
    skip: goOn,
    finish,
    close() {
      turnOff();
      if (state.value.phase !== 'finished') state.value = { phase: 'offer' };
    },
  };
}
