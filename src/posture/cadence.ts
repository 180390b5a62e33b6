import { type MonitorConfig, type MonitorState, untilAlertMs } from './monitor.ts';

/** One inference costs about 40 ms of a slow core. Looking twice as often as this judges hours no better (docs/hours.md). */
const SETTLED_MS = 1600;
const CHANGING_MS = 800;
/** A look against what holds is held against another one soon. */
const CONFIRMING_MS = 400;
const BAD_MS = 1200;
const UNKNOWN_MS = 1200;
const AWAY_MS = 3000;
/** Evidence this strong against what holds means that something is changing. */
const DOUBT = 0.05;

function usualIntervalMs(state: MonitorState): number {
  switch (state.phase) {
    case 'starting':
      return CHANGING_MS;
    case 'away':
      return state.last.state === 'away' ? AWAY_MS : CHANGING_MS;
    case 'unknown':
      return UNKNOWN_MS;
    case 'bad':
      if (state.last.state === 'fine') return CONFIRMING_MS;
      return state.evidence.bad < 1 - DOUBT ? CHANGING_MS : BAD_MS;
    case 'good':
      if (state.last.state === 'bad') return CONFIRMING_MS;
      return state.episode !== null || state.evidence.good < 1 - DOUBT ? CHANGING_MS : SETTLED_MS;
  }
}

/** Where power is to be saved: half as often, but never so seldom that the monitor takes it for a gap. */
const SAVING = { factor: 2, slowestMs: 5000 } as const;

/** A look that is due sooner than this can wait for it: two looks at once see the same. */
const SOONEST_MS = 400;

/**
 * In how many milliseconds to look again: late while all is well and still, sooner while something may be wrong, latest with nobody there; and
 * just when an alert falls due, so that a slow pace does not delay it.
 */
export function nextLookInMs(state: MonitorState, config: MonitorConfig, saving = false): number {
  const usualMs = usualIntervalMs(state);
  const paceMs = saving ? Math.min(SAVING.slowestMs, usualMs * SAVING.factor) : usualMs;
  const dueMs = untilAlertMs(state, config);
  return dueMs === null ? paceMs : Math.min(paceMs, Math.max(SOONEST_MS, dueMs));
}
