import { DEFAULT_MONITOR_CONFIG } from '../../src/posture/monitor/monitor-config.ts';
import { isBadLabel, isFineLabel } from '../../src/recording/labels.ts';
import type { HourFrame } from './hour-file.ts';

/** A spell of bad posture as it truly was. */
export interface TrueEpisode {
  /** From here on posture was passing into it: neither fine nor bad. */
  readonly passingFromMs: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly doing: string;
  /** It came on over minutes. */
  readonly creeping: boolean;
}

const { recoverMs, graceMs } = DEFAULT_MONITOR_CONFIG;
/** Passing from one posture to the next quickly takes less. */
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
 * The bad spells of an hour by its labels. As for the monitor, a spell outlasts being fine for less than `recoverMs`; and it
 * outlasts what is not judged for less than the grace period.
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

/** The spell that is open after a frame, begun, prolonged or broken; null where there is none, or where it is over. */
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

/** Since when posture has been neither fine nor bad; being fine for a moment is the sway. */
function pass(passing: Passing | null, { label, atMs }: HourFrame): Passing | null {
  if (label === null) return { fromMs: passing?.fromMs ?? atMs, lastMs: atMs };
  if (passing === null || isBadLabel(label)) return null;
  return atMs - passing.lastMs >= recoverMs ? null : passing;
}

function close({ passingFromMs, first, last }: Open): TrueEpisode {
  const creeping = first.atMs - passingFromMs > CREEPING_FROM_MS;
  return { passingFromMs, fromMs: first.atMs, toMs: last.atMs, doing: first.doing, creeping };
}
