/*
 * A guided test of the judge: the user takes one posture after the other, and looks are taken of each.
 *
 *   moving ──MOVE_MS──▶ looking ──lookMs──▶ moving (next step) … ──▶ done
 *      ▲                   │
 *      └──────restart──────┘            after a pause, or a picture that was lost, a posture begins anew
 *
 * Time comes with what is observed. Nothing is judged in here: a look carries its verdict.
 */
import type { UselessSample } from '../engine/example.ts';
import type { Assessment } from '../posture/body/assessment.ts';
import type { Face } from '../posture/body/face.ts';
import type { FrameSize, Pose } from '../posture/body/keypoints.ts';
import type { ExampleSample } from '../posture/body/measurement.ts';
import type { Light } from '../posture/body/observation.ts';
import {
  CALIBRATE_MS,
  LOOK_EVERY_MS,
  MOVE_MS,
  SELF_TEST_PLAN,
  type SelfTestLabel,
  type SelfTestStep,
} from './plan.ts';

/** What was seen at a moment, judged. */
export interface SelfTestHint {
  readonly pose: Pose;
  readonly face: Face | null;
  readonly frame: FrameSize;
  readonly light: Light;
  readonly assessment: Assessment;
  /** What can be learned from, were the verdict wrong, or why nothing can. */
  readonly look: ExampleSample | UselessSample;
}

/** One look that was taken. */
export interface SelfTestSample extends SelfTestHint {
  readonly label: SelfTestLabel;
  /** Time of the test, without pauses, from its begin. */
  readonly atMs: number;
  /** One of the first looks at sitting upright, by which the recording calibrates. */
  readonly calibrates: boolean;
}

export interface SelfTest {
  /** Index in the plan; its length once all is done. */
  readonly at: number;
  /** Time in this step. */
  readonly elapsedMs: number;
  /** When something was last observed; null where the time does not run. */
  readonly lastAtMs: number | null;
  readonly looks: readonly SelfTestSample[];
  readonly skipped: readonly SelfTestLabel[];
}

export type SelfTestEvent =
  | { readonly type: 'observed'; readonly atMs: number; readonly sight: SelfTestHint }
  /** The posture begins anew: after a pause. */
  | { readonly type: 'restart' }
  | { readonly type: 'skip' }
  /** The rest is skipped. */
  | { readonly type: 'stop' };

/** Pictures that come later than this after one another tell nothing of the time between: the time stands still. */
const LONGEST_GAP_MS = 1000;

export function beginSelfTest(): SelfTest {
  return { at: 0, elapsedMs: 0, lastAtMs: null, looks: [], skipped: [] };
}

/** The posture that is asked for; null once all is done. */
export function currentStep({ at }: SelfTest): SelfTestStep | null {
  return SELF_TEST_PLAN[at] ?? null;
}

/** How far the step is: whether looks are taken, and the share of that part that is over, 0 to 1. */
export function stepProgress(test: SelfTest): { readonly looking: boolean; readonly share: number } {
  const step = currentStep(test);
  if (step === null) return { looking: false, share: 1 };
  const looking = test.elapsedMs >= MOVE_MS;
  const share = looking ? (test.elapsedMs - MOVE_MS) / step.sampleMs : test.elapsedMs / MOVE_MS;
  return { looking, share: Math.min(1, share) };
}

/** Takes one event. Nothing changes once all is done. */
export function stepSelfTest(test: SelfTest, event: SelfTestEvent): SelfTest {
  const step = currentStep(test);
  if (step === null) return test;
  switch (event.type) {
    case 'restart':
      return { ...test, ...FROM_START, looks: samplesBefore(test, step) };
    case 'skip':
      return skipStep(test, step);
    case 'stop':
      return SELF_TEST_PLAN.slice(test.at).reduce(skipStep, test);
    case 'observed':
      return observe(test, step, event.sight, event.atMs);
  }
}

const FROM_START = { elapsedMs: 0, lastAtMs: null } as const;

function samplesBefore({ looks }: SelfTest, { label }: SelfTestStep): readonly SelfTestSample[] {
  return looks.filter((look) => look.label !== label);
}

function skipStep(test: SelfTest, step: SelfTestStep): SelfTest {
  const skipped = [...test.skipped, step.label];
  return { ...FROM_START, at: test.at + 1, looks: samplesBefore(test, step), skipped };
}

function observe(before: SelfTest, step: SelfTestStep, sight: SelfTestHint, atMs: number): SelfTest {
  const sinceMs = before.lastAtMs === null ? 0 : atMs - before.lastAtMs;
  const elapsedMs = before.elapsedMs + Math.max(0, Math.min(LONGEST_GAP_MS, sinceMs));
  const lookedMs = elapsedMs - MOVE_MS;
  if (lookedMs > step.sampleMs) return { ...before, ...FROM_START, at: before.at + 1, lastAtMs: atMs };
  const test = { ...before, elapsedMs, lastAtMs: atMs };
  if (lookedMs < 0) return test;
  const timeMs = timeBefore(before.at) + elapsedMs;
  if (timeMs - lastSampleAtMs(before) < LOOK_EVERY_MS) return test;
  const { label } = step;
  const calibrates = label === 'upright' && lookedMs < CALIBRATE_MS;
  return { ...test, looks: [...before.looks, { ...sight, label, atMs: Math.round(timeMs), calibrates }] };
}

function lastSampleAtMs({ looks }: SelfTest): number {
  return looks.at(-1)?.atMs ?? Number.NEGATIVE_INFINITY;
}

/** When a step begins in the time of the test. */
function timeBefore(at: number): number {
  return SELF_TEST_PLAN.slice(0, at).reduce((sum, { sampleMs: lookMs }) => sum + MOVE_MS + lookMs, 0);
}
