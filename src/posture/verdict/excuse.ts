/** A posture that the user has called fine. It counts as fine until they have sat up. */
export interface Excuse {
  /** How far past the limit it is, in log-odds, at its worst. */
  readonly margin: number;
  /** Since when every sample has been clearly upright; null if the last one was not. */
  readonly uprightSinceMs: number | null;
}

/**
 * A posture that the user called fine stays fine until it is this much worse than it has been, and is over once it is
 * this much better than the limit: breathing alone moves the log-odds by about 1.
 */
export const EXCUSED_LOG_ODDS = 1;

/**
 * How long the user must be upright to have sat up. One sample proves nothing: those of a held posture differ by up to
 * 4 log-odds (docs/measurements/judging.md). The same time ends a slouch.
 */
const SAT_UP_MS = 4000;

/**
 * Excuses the posture of this moment.
 * @param margin how far past the limit it is, in log-odds; null if that is unknown
 * @param worst its highest margin so far, in this slouch; null if there was none
 */
export function beginExcuse(margin: number | null, worst: number | null): Excuse | null {
  if (margin === null || (worst === null && margin < -EXCUSED_LOG_ODDS)) return null;
  return { margin: Math.max(0, margin, worst ?? 0), uprightSinceMs: null };
}

/** The excuse after a sample with this margin: null once the user has sat up. */
export function followExcuse(excuse: Excuse, margin: number | null, atMs: number): Excuse | null {
  if (margin === null) return excuse;
  if (margin >= -EXCUSED_LOG_ODDS)
    return excuse.uprightSinceMs === null ? excuse : { ...excuse, uprightSinceMs: null };
  const sinceMs = excuse.uprightSinceMs ?? atMs;
  return atMs - sinceMs >= SAT_UP_MS ? null : { ...excuse, uprightSinceMs: sinceMs };
}
