import { untilAlertMs } from './monitor.ts';
import type { MonitorConfig } from './monitor-config.ts';
import type { MonitorState } from './monitor-state.ts';
import { supports } from './phase.ts';

/**
 * While samples confirm the current phase. One inference takes about 40 ms of a slow core, and sampling twice
 * as often judges hours no better (docs/measurements/hours.md).
 */
const SETTLED_MS = { good: 2000, bad: 1600, unknown: 1600, away: 3000 } as const;
/** At the start, and when somebody has come who cannot be judged yet. */
const STARTING_MS = 800;
/** A sample that contradicts the phase is soon checked by another. */
const CONFIRMING_MS = 400;

/** To save power: half as often, but never so rarely that the monitor takes it for a gap. */
const SAVING = { factor: 2, slowestMs: 5000 } as const;

/** A sample that is due sooner than this can wait for it: two samples at once show the same. */
const SOONEST_MS = 400;

function settledIntervalMs(state: MonitorState): number {
  if (state.phase === 'starting') return STARTING_MS;
  const somebodyCame = state.phase === 'away' && state.last.state !== 'away';
  return somebodyCame ? STARTING_MS : SETTLED_MS[state.phase];
}

function usualIntervalMs(state: MonitorState, saving: boolean): number {
  if (state.phase !== 'starting' && !supports(state.last, state.phase)) return CONFIRMING_MS;
  const settledMs = settledIntervalMs(state);
  return saving ? Math.min(SAVING.slowestMs, settledMs * SAVING.factor) : settledMs;
}

/**
 * Milliseconds until the next sample: long while samples confirm the phase, short after one that does not,
 * longest with nobody in view. Also exactly when an alert falls due, so that a slow pace does not delay it.
 */
export function nextSampleInMs(state: MonitorState, config: MonitorConfig, saving = false): number {
  const usualMs = usualIntervalMs(state, saving);
  const dueMs = untilAlertMs(state, config);
  return dueMs === null ? usualMs : Math.min(usualMs, Math.max(SOONEST_MS, dueMs));
}
