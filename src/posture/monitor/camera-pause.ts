/*
 * During a camera pause nothing is seen. The samples at both ends decide how the time counts: as their phase
 * if they agree, else as unknown. The camera never pauses while the user slouches, so a pause never counts as
 * bad.
 */
import type { MonitorEffect } from './monitor-events.ts';
import type { CameraPause, MonitorState, PastPause } from './monitor-state.ts';

/**
 * The longest setting is 5 minutes, and opening a camera takes time. A longer gap means that the machine
 * slept.
 */
const LONGEST_PAUSE_MS = 6 * 60_000;
/**
 * From then on samples can be trusted: the camera has adjusted to the light, and the smoothed verdict no
 * longer depends on the first frame.
 */
const SETTLES_IN_MS = 3000;

/** Whether a gap between samples may have been a camera pause. */
export function mayBePause(fromMs: number, toMs: number): boolean {
  return toMs >= fromMs && toMs - fromMs <= LONGEST_PAUSE_MS;
}

/**
 * The past pause when the next observation begins; null if it was no pause: the machine slept, or the clock
 * was set.
 */
export function endPause(pause: CameraPause | null, atMs: number): PastPause | null {
  if (pause === null || !mayBePause(pause.fromMs, atMs)) return null;
  return { ...pause, lookSinceMs: atMs, toMs: atMs };
}

/** Extends the pause into the start of the observation; null once it is time to report it. */
export function extendPause(pause: PastPause, atMs: number): PastPause | null {
  return atMs - pause.lookSinceMs < SETTLES_IN_MS ? { ...pause, toMs: atMs } : null;
}

/** Reports the time of a pause, given the phase after it; null: nothing was seen. */
export function reportPause(pause: PastPause | null, after: MonitorState['phase'] | null): MonitorEffect[] {
  if (pause === null || pause.toMs <= pause.fromMs) return [];
  const state = after === pause.phase ? pause.phase : 'unknown';
  return [{ type: 'span', fromMs: pause.fromMs, toMs: pause.toMs, state, issue: null }];
}

/**
 * The minimum: the verdict smooths over a second or two, and an empty chair takes four seconds to be called
 * so.
 */
const MIN_OBSERVING_MS = 5000;
/** A phase that alternates or stays unknown is not awaited any longer. */
const LONGEST_OBSERVING_MS = 20_000;
/** As sure as the evidence can get within a few seconds. */
const SURE = 0.95;

/** Whether enough was seen for the camera to pause. Never while posture is bad, or has just been. */
export function hasSeenEnough(state: MonitorState, observedMs: number): boolean {
  if (state.phase === 'starting' || state.phase === 'bad' || state.episode !== null) return false;
  if (observedMs < MIN_OBSERVING_MS) return false;
  const sure = state.phase === 'away' || (state.phase === 'good' && state.evidence.good >= SURE);
  return sure || observedMs >= LONGEST_OBSERVING_MS;
}
