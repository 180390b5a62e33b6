/* A slouch that the user shows: some looks at it within a few seconds. */
import type { ExampleSample, Measurement } from '../posture/body/measurement.ts';
import { type UselessSample, usefulSample } from './example.ts';

/** Six looks count for as much as they should (docs/measurements/judging.md); their sum has the weight of eight answers in any case. */
const LOOKS = 6;
/** Nearer looks are all but the same picture. Six of them take three seconds. */
const LOOK_EVERY_MS = 600;
/** Three times as long as six looks take: what couldn't be seen by then won't be. */
const LONGEST_MS = 9000;

export interface Showing {
  readonly sinceMs: number;
  readonly lastSampleMs: number | null;
  readonly looks: readonly ExampleSample[];
  /** Why looks couldn't be learned from. */
  readonly problems: readonly UselessSample[];
}

/** How a showing goes on: more looks are needed, or these are all, or why nothing can be learned from it. */
export type ShowingStep =
  | { readonly phase: 'looking'; readonly showing: Showing; readonly progress: number }
  | { readonly phase: 'shown'; readonly looks: readonly ExampleSample[] }
  | { readonly phase: 'useless'; readonly problem: UselessSample };

export function beginShowing(atMs: number): Showing {
  return { sinceMs: atMs, lastSampleMs: null, looks: [], problems: [] };
}

/** Takes a look; one that comes too soon after the last changes nothing. All looks of a showing are of one view. */
export function stepShowing(before: Showing, measurement: Measurement | null, atMs: number): ShowingStep {
  const { lastSampleMs: lastLookMs } = before;
  const showing =
    lastLookMs !== null && atMs - lastLookMs < LOOK_EVERY_MS
      ? before
      : { ...withSample(before, usefulSample(measurement, true)), lastLookMs: atMs };
  const { looks, problems, sinceMs } = showing;
  if (looks.length >= LOOKS) return { phase: 'shown', looks };
  if (atMs - sinceMs >= LONGEST_MS) return { phase: 'useless', problem: mostFrequent(problems) };
  return { phase: 'looking', showing, progress: looks.length / LOOKS };
}

function withSample(showing: Showing, look: ExampleSample | UselessSample): Showing {
  const { looks, problems } = showing;
  if (typeof look === 'string') return { ...showing, problems: [...problems, look] };
  // Whoever turns while showing is seen from another side: the posture is another one then.
  if (looks[0] !== undefined && looks[0].view !== look.view) return { ...showing, looks: [look] };
  return { ...showing, looks: [...looks, look] };
}

/** Where all looks were of use, but of both views in turn, the user wasn't seen well. */
function mostFrequent(problems: readonly UselessSample[]): UselessSample {
  const times = (problem: UselessSample): number => problems.filter((each) => each === problem).length;
  return [...problems].sort((a, b) => times(b) - times(a))[0] ?? 'not_seen';
}
