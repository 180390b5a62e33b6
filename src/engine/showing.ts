/* A slouch that the user demonstrates: a few samples within a few seconds. */
import type { ExampleSample, Measurement } from '../posture/body/measurement.ts';
import { type UselessSample, usefulSample } from './example.ts';

/**
 * Six samples give the right weight (docs/design/personal-judge.md). Their sum always has the weight of eight
 * answers.
 */
const SAMPLES = 6;
/** Samples closer together show almost the same picture. Six of them take three seconds. */
const SAMPLE_EVERY_MS = 600;
/** Three times as long as six samples take. What was not seen by then will not be seen. */
const LONGEST_MS = 9000;

export interface Showing {
  readonly sinceMs: number;
  readonly lastSampleMs: number | null;
  readonly looks: readonly ExampleSample[];
  /** Why samples could not be learned from. */
  readonly problems: readonly UselessSample[];
  /** Why the last sample could not be learned from; null if it could, or there is none. */
  readonly lastProblem: UselessSample | null;
}

/**
 * The next step of a showing: more samples are needed, or these are all, or why nothing can be learned from
 * it.
 */
export type ShowingStep =
  | { readonly phase: 'looking'; readonly showing: Showing; readonly progress: number }
  | { readonly phase: 'shown'; readonly looks: readonly ExampleSample[] }
  | { readonly phase: 'useless'; readonly problem: UselessSample };

export function beginShowing(atMs: number): Showing {
  return { sinceMs: atMs, lastSampleMs: null, looks: [], problems: [], lastProblem: null };
}

/**
 * Takes a sample. One that comes too soon after the last changes nothing. All samples of a showing must have
 * the same view.
 */
export function stepShowing(before: Showing, measurement: Measurement | null, atMs: number): ShowingStep {
  const { lastSampleMs } = before;
  const showing: Showing =
    lastSampleMs !== null && atMs - lastSampleMs < SAMPLE_EVERY_MS
      ? before
      : { ...withSample(before, usefulSample(measurement, true)), lastSampleMs: atMs };
  const { looks, problems, sinceMs } = showing;
  if (looks.length >= SAMPLES) return { phase: 'shown', looks };
  if (atMs - sinceMs >= LONGEST_MS) return { phase: 'useless', problem: mostFrequent(problems) };
  return { phase: 'looking', showing, progress: looks.length / SAMPLES };
}

function withSample(before: Showing, sample: ExampleSample | UselessSample): Showing {
  const { looks, problems } = before;
  if (typeof sample === 'string') return { ...before, problems: [...problems, sample], lastProblem: sample };
  const showing = { ...before, lastProblem: null };
  // If the user turns meanwhile, the view changes, and with it the posture.
  if (looks[0] !== undefined && looks[0].view !== sample.view) return { ...showing, looks: [sample] };
  return { ...showing, looks: [...looks, sample] };
}

/** If all samples were useful but the view alternated, the user was not seen well. */
function mostFrequent(problems: readonly UselessSample[]): UselessSample {
  const times = (problem: UselessSample): number => problems.filter((each) => each === problem).length;
  return [...problems].sort((a, b) => times(b) - times(a))[0] ?? 'not_seen';
}
