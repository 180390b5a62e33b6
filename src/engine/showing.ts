/* A slouch that the user shows: a few samples within a few seconds. */
import type { ExampleSample, Measurement } from '../posture/body/measurement.ts';
import { type UselessSample, usefulSample } from './example.ts';

/** Six samples count for as much as they should (docs/design/personal-judge.md); their sum has the weight of eight answers in any case. */
const SAMPLES = 6;
/** Samples nearer to each other show almost the same picture. Six of them take three seconds. */
const SAMPLE_EVERY_MS = 600;
/** Three times as long as six samples take: what couldn't be seen by then won't be. */
const LONGEST_MS = 9000;

export interface Showing {
  readonly sinceMs: number;
  readonly lastSampleMs: number | null;
  readonly looks: readonly ExampleSample[];
  /** Why samples couldn't be learned from. */
  readonly problems: readonly UselessSample[];
}

/** How a showing goes on: more samples are needed, or these are all, or why nothing can be learned from it. */
export type ShowingStep =
  | { readonly phase: 'looking'; readonly showing: Showing; readonly progress: number }
  | { readonly phase: 'shown'; readonly looks: readonly ExampleSample[] }
  | { readonly phase: 'useless'; readonly problem: UselessSample };

export function beginShowing(atMs: number): Showing {
  return { sinceMs: atMs, lastSampleMs: null, looks: [], problems: [] };
}

/** Takes a sample; one that comes too soon after the last changes nothing. All samples of a showing are of one view. */
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

function withSample(showing: Showing, sample: ExampleSample | UselessSample): Showing {
  const { looks, problems } = showing;
  if (typeof sample === 'string') return { ...showing, problems: [...problems, sample] };
  // Whoever turns while showing is seen from another side: the posture is another one then.
  if (looks[0] !== undefined && looks[0].view !== sample.view) return { ...showing, looks: [sample] };
  return { ...showing, looks: [...looks, sample] };
}

/** Where all samples were of use, but of both views in turn, the user wasn't seen well. */
function mostFrequent(problems: readonly UselessSample[]): UselessSample {
  const times = (problem: UselessSample): number => problems.filter((each) => each === problem).length;
  return [...problems].sort((a, b) => times(b) - times(a))[0] ?? 'not_seen';
}
