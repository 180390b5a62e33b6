import { DEFAULT_MONITOR_CONFIG } from '../../src/posture/monitor/monitor-config.ts';
import { isBadLabel, isFineLabel } from '../../src/recording/labels.ts';
import type { HourFrame } from './hour-file.ts';

/** A true episode of bad posture. */
export interface TrueEpisode {
  /** Start of the transition into it, which is neither fine nor bad. */
  readonly passingFromMs: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly doing: string;
  /** It developed over minutes. */
  readonly creeping: boolean;
}

const { recoverMs, graceMs } = DEFAULT_MONITOR_CONFIG;
/** A quick transition from one posture to the next takes less time. */
const CREEPING_FROM_MS = 10_000;

interface Open {
  readonly passingFromMs: number;
  readonly first: HourFrame;
  readonly last: HourFrame;
  readonly fineMs: number;
}

interface Passing {
  readonly fromMs: number;
  readonly lastMs: number;
}

/**
 * The bad episodes of an hour by its labels. As in the monitor, an episode continues through a fine time
 * shorter than `recoverMs`. It also continues through an unlabelled time shorter than the grace period.
 */
export function listTrueEpisodes(frames: readonly HourFrame[]): readonly TrueEpisode[] {
  const episodes: TrueEpisode[] = [];
  let open: Open | null = null;
  let passing: Passing | null = null;
  for (const [index, frame] of frames.entries()) {
    const stepMs = frame.atMs - (frames[index - 1]?.atMs ?? frame.atMs);
    const before: Open | null = open;
    open = carry(before, frame, passing, stepMs);
    if (open === null && before !== null) episodes.push(close(before));
    passing = pass(passing, frame);
  }
  return open === null ? episodes : [...episodes, close(open)];
}

/**
 * The open episode after a frame: begun, continued or interrupted; null if there is none, or if it is over.
 */
function carry(open: Open | null, frame: HourFrame, passing: Passing | null, stepMs: number): Open | null {
  if (isBadLabel(frame.label)) {
    if (open !== null) return { ...open, last: frame, fineMs: 0 };
    return { passingFromMs: passing?.fromMs ?? frame.atMs, first: frame, last: frame, fineMs: 0 };
  }
  if (open === null) return null;
  const fineMs = open.fineMs + (isFineLabel(frame.label) ? stepMs : 0);
  const over = fineMs >= recoverMs || frame.label === 'away' || frame.atMs - open.last.atMs >= graceMs;
  return over ? null : { ...open, fineMs };
}

/** Since when posture has been neither fine nor bad. A brief fine moment is sway. */
function pass(passing: Passing | null, { label, atMs }: HourFrame): Passing | null {
  if (label === null) return { fromMs: passing?.fromMs ?? atMs, lastMs: atMs };
  if (passing === null || isBadLabel(label)) return null;
  return atMs - passing.lastMs >= recoverMs ? null : passing;
}

function close({ passingFromMs, first, last }: Open): TrueEpisode {
  const creeping = first.atMs - passingFromMs > CREEPING_FROM_MS;
  return { passingFromMs, fromMs: first.atMs, toMs: last.atMs, doing: first.doing, creeping };
}
