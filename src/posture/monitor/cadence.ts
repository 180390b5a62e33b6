import { untilAlertMs } from './monitor.ts';
import type { MonitorConfig } from './monitor-config.ts';
import type { MonitorState } from './monitor-state.ts';
import { supports } from './phase.ts';

/** Where looks bear out what holds. One inference costs about 40 ms of a slow core, and looking twice as often judges hours no better (docs/measurements/hours.md). */
const SETTLED_MS = { good: 2000, bad: 1600, unknown: 1600, away: 3000 } as const;
/** At the start, and where somebody has come who cannot be told yet. */
const STARTING_MS = 800;
/** A look against what holds is held against another one soon. */
const CONFIRMING_MS = 400;

/** Where power is to be saved: half as often, but never so seldom that the monitor takes it for a gap. */
const SAVING = { factor: 2, slowestMs: 5000 } as const;

/** A look that is due sooner than this can wait for it: two looks at once see the same. */
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
 * In how many milliseconds to look again: late while looks bear out what holds, soon after one that does not, latest with nobody there; and
 * just when an alert falls due, so that a slow pace does not delay it.
 */
export function nextSampleInMs(state: MonitorState, config: MonitorConfig, saving = false): number {
  const usualMs = usualIntervalMs(state, saving);
  const dueMs = untilAlertMs(state, config);
  return dueMs === null ? usualMs : Math.min(usualMs, Math.max(SOONEST_MS, dueMs));
}
