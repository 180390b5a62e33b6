/*
 * While the camera rests, nothing is seen. What that time was, the two looks at its ends tell: where they agree it was that, and where they
 * do not it cannot be told. Nobody who slouches is left to a rest, so no rest is ever counted as bad.
 */
import type { MonitorEffect } from './monitor-events.ts';
import type { CameraPause, MonitorState, PastPause } from './monitor-state.ts';

/** The longest that can be set is 5 minutes, and a camera takes its time to open; a longer silence is a sleeping machine's. */
const LONGEST_REST_MS = 6 * 60_000;
/** By then a look is to be believed: a camera has found the light, and the smoothed verdict has left the first frame behind. */
const SETTLES_IN_MS = 3000;

/** Whether a time without looks may have been a rest. */
export function mayBePause(fromMs: number, toMs: number): boolean {
  return toMs >= fromMs && toMs - fromMs <= LONGEST_REST_MS;
}

/** What is left of a rest when the next look begins; null where it was no rest: the machine slept, or the clock was set. */
export function endPause(rest: CameraPause | null, atMs: number): PastPause | null {
  if (rest === null || !mayBePause(rest.fromMs, atMs)) return null;
  return { ...rest, lookSinceMs: atMs, toMs: atMs };
}

/** The rest with the beginning of the look added; null where it is time to tell it. */
export function extendPause(rest: PastPause, atMs: number): PastPause | null {
  return atMs - rest.lookSinceMs < SETTLES_IN_MS ? { ...rest, toMs: atMs } : null;
}

/** Tells the time of a rest, given what was seen after it; null: nothing was. */
export function reportPause(rest: PastPause | null, after: MonitorState['phase'] | null): MonitorEffect[] {
  if (rest === null || rest.toMs <= rest.fromMs) return [];
  const state = after === rest.phase ? rest.phase : 'unknown';
  return [{ type: 'span', fromMs: rest.fromMs, toMs: rest.toMs, state, issue: null }];
}

/** Never less than this: the verdict smooths over a second or two, and an empty chair is called so after four. */
const MIN_OBSERVING_MS = 5000;
/** Something that goes to and fro, or cannot be told, is not waited for longer. */
const LONGEST_LOOK_MS = 20_000;
/** As sure as the evidence gets within a few seconds. */
const SURE = 0.95;

/** Whether a look has shown enough for the camera to rest. Never while posture is bad, or has just been. */
export function hasSeenEnough(state: MonitorState, lookedMs: number): boolean {
  if (state.phase === 'starting' || state.phase === 'bad' || state.episode !== null) return false;
  if (lookedMs < MIN_OBSERVING_MS) return false;
  const sure = state.phase === 'away' || (state.phase === 'good' && state.evidence.good >= SURE);
  return sure || lookedMs >= LONGEST_LOOK_MS;
}
