import type { MonitorState } from './monitor.ts';

/** When the next frame is wanted. */
export interface Cadence {
  readonly intervalMs: number;
}

/** One inference costs about 40 ms of a slow core: once in 1.2 s is 3 % of it, once in 0.4 s is 10 %. */
const SETTLED_MS = 1200;
const LONG_SETTLED_MS = 1500;
const CHANGING_MS = 400;
const BAD_MS = 800;
const UNKNOWN_MS = 1000;
const AWAY_MS = 3000;
const LONG_GOOD_AFTER_MS = 60_000;
/** Evidence this strong against what holds means that something is changing. */
const DOUBT = 0.05;

/** How soon to look again: slowly while all is well and still, faster while something may be wrong, slowest with nobody there. */
export function cadenceFor(state: MonitorState): Cadence {
  switch (state.phase) {
    case 'starting':
      return { intervalMs: CHANGING_MS };
    case 'away':
      return { intervalMs: state.last.state === 'away' ? AWAY_MS : CHANGING_MS };
    case 'unknown':
      return { intervalMs: UNKNOWN_MS };
    case 'bad':
      return { intervalMs: state.evidence.bad < 1 - DOUBT ? CHANGING_MS : BAD_MS };
    case 'good':
      if (state.episode !== null || state.evidence.good < 1 - DOUBT) return { intervalMs: CHANGING_MS };
      return {
        intervalMs: state.lastAtMs - state.sinceMs > LONG_GOOD_AFTER_MS ? LONG_SETTLED_MS : SETTLED_MS,
      };
  }
}

/** On battery: half as often, but never so seldom that the monitor takes it for a gap. */
const SLOWER = 2;
const SLOWEST_MS = 5000;

export function slowerCadence({ intervalMs }: Cadence): Cadence {
  return { intervalMs: Math.min(SLOWEST_MS, intervalMs * SLOWER) };
}
