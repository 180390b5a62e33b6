/*
 * A guided test of the judge: the user takes one posture after the other, and samples are taken of each.
 *
 *   moving ──MOVE_MS──▶ looking ──sampleMs──▶ moving (next step) … ──▶ done
 *      ▲                   │
 *      └──────restart──────┘            after a pause, or if the picture is lost, the posture starts again
 *
 *   done ──retake──▶ moving ──▶ looking ──▶ done        one posture again; skip and stop bring the test before it back
 *
 * Time comes with the observations. Nothing is judged here: each sample carries its verdict.
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

/** One judged sample. */
export interface SelfTestHint {
  readonly pose: Pose;
  readonly face: Face | null;
  readonly frame: FrameSize;
  readonly light: Light;
  readonly assessment: Assessment;
  /** Whether only the head is bent down, as over a phone; null if unknown. */
  readonly lookingDown: boolean | null;
  /** What can be learned if the verdict was wrong, or why nothing can. */
  readonly look: ExampleSample | UselessSample;
}

/** A sample that was taken. */
export interface SelfTestSample extends SelfTestHint {
  readonly label: SelfTestLabel;
  /** Time since the start of the test, without pauses. */
  readonly atMs: number;
  /** One of the first upright samples, which calibrate the recording. */
  readonly calibrates: boolean;
}

export interface SelfTest {
  /** Index in the plan; equals its length when done. */
  readonly at: number;
  /** Time in this step. */
  readonly elapsedMs: number;
  /** Time of the last observation; null while the clock is stopped. */
  readonly lastAtMs: number | null;
  readonly looks: readonly SelfTestSample[];
  readonly skipped: readonly SelfTestLabel[];
  /** The finished test of which one posture is taken again; null in a whole test. */
  readonly before: SelfTest | null;
}

export type SelfTestEvent =
  | { readonly type: 'observed'; readonly atMs: number; readonly hint: SelfTestHint }
  /** After a pause, the posture starts again. */
  | { readonly type: 'restart' }
  | { readonly type: 'skip' }
  /** The remaining steps are skipped. */
  | { readonly type: 'stop' }
  /** One posture of a finished test is taken again. */
  | { readonly type: 'retake'; readonly label: SelfTestLabel };

/** A longer gap between pictures says nothing about the time between: the clock stops. */
const LONGEST_GAP_MS = 1000;

export function beginSelfTest(): SelfTest {
  return { at: 0, elapsedMs: 0, lastAtMs: null, looks: [], skipped: [], before: null };
}

/** The posture that is asked for; null when done. */
export function currentStep({ at }: SelfTest): SelfTestStep | null {
  return SELF_TEST_PLAN[at] ?? null;
}

/** Progress of the step: whether samples are being taken, and the share of that part that is over, 0 to 1. */
export function stepProgress(test: SelfTest): { readonly looking: boolean; readonly share: number } {
  const step = currentStep(test);
  if (step === null) return { looking: false, share: 1 };
  const looking = test.elapsedMs >= MOVE_MS;
  const share = looking ? (test.elapsedMs - MOVE_MS) / step.sampleMs : test.elapsedMs / MOVE_MS;
  return { looking, share: Math.min(1, share) };
}

/** Handles one event. Once the test is done, one posture can be taken again; nothing else changes. */
export function stepSelfTest(test: SelfTest, event: SelfTestEvent): SelfTest {
  const step = currentStep(test);
  if (step === null) return event.type === 'retake' ? retake(test, event.label) : test;
  switch (event.type) {
    case 'restart':
      return { ...test, ...FROM_START, looks: samplesBefore(test, step) };
    case 'retake':
      return test;
    case 'skip':
      return test.before ?? skipStep(test, step);
    case 'stop':
      if (test.before !== null) return test.before;
      return SELF_TEST_PLAN.slice(test.at).reduce(skipStep, test);
    case 'observed':
      return observe(test, step, event.hint, event.atMs);
  }
}

const FROM_START = { elapsedMs: 0, lastAtMs: null } as const;

function samplesBefore({ looks }: SelfTest, { label }: SelfTestStep): readonly SelfTestSample[] {
  return looks.filter((sample) => sample.label !== label);
}

/** The other postures keep their samples. Until it is done, the test before it stands. */
function retake(test: SelfTest, label: SelfTestLabel): SelfTest {
  const at = SELF_TEST_PLAN.findIndex((step) => step.label === label);
  const looks = test.looks.filter((sample) => sample.label !== label);
  const skipped = test.skipped.filter((each) => each !== label);
  return { ...FROM_START, at, looks, skipped, before: test };
}

/** The step is over: the next one follows, or, after a posture that was taken again, the end. */
function endStep(test: SelfTest, atMs: number): SelfTest {
  const at = test.before === null ? test.at + 1 : SELF_TEST_PLAN.length;
  return { ...test, ...FROM_START, at, lastAtMs: atMs, before: null };
}

function skipStep(test: SelfTest, step: SelfTestStep): SelfTest {
  const skipped = [...test.skipped, step.label];
  return { ...FROM_START, at: test.at + 1, looks: samplesBefore(test, step), skipped, before: null };
}

function observe(before: SelfTest, step: SelfTestStep, hint: SelfTestHint, atMs: number): SelfTest {
  const sinceMs = before.lastAtMs === null ? 0 : atMs - before.lastAtMs;
  const elapsedMs = before.elapsedMs + Math.max(0, Math.min(LONGEST_GAP_MS, sinceMs));
  const sampledMs = elapsedMs - MOVE_MS;
  if (sampledMs > step.sampleMs) return endStep(before, atMs);
  const test = { ...before, elapsedMs, lastAtMs: atMs };
  if (sampledMs < 0) return test;
  const timeMs = timeBefore(before.at) + elapsedMs;
  const { label } = step;
  if (timeMs - lastSampleAtMs(before, label) < LOOK_EVERY_MS) return test;
  const calibrates = label === 'upright' && sampledMs < CALIBRATE_MS;
  const sample = { ...hint, label, atMs: Math.round(timeMs), calibrates };
  return { ...test, looks: [...before.looks, sample].sort((a, b) => a.atMs - b.atMs) };
}

function lastSampleAtMs({ looks }: SelfTest, label: SelfTestLabel): number {
  return looks.findLast((sample) => sample.label === label)?.atMs ?? Number.NEGATIVE_INFINITY;
}

/** Start of a step, in test time. */
function timeBefore(at: number): number {
  return SELF_TEST_PLAN.slice(0, at).reduce((sum, { sampleMs }) => sum + MOVE_MS + sampleMs, 0);
}
