/** A page that says it tries a nudge out must say so again before this long, so that one that is gone changes nothing. */
export const LONGEST_TRY_OUT_MS = 60_000;

/**
 * Whether the user tries out a nudge.
 * @param untilMs as a page has last said; null if none has
 */
export function isTryingOut(untilMs: number | null, nowMs: number): boolean {
  // After the clock was set back, the end would lie far ahead.
  return untilMs !== null && untilMs > nowMs && untilMs - nowMs <= LONGEST_TRY_OUT_MS;
}
