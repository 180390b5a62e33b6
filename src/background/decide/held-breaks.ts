/*
 * A break that falls due while nothing may disturb the user is held, and suggested once afterwards. Of several, only
 * the most important one is.
 */
import { BREAK_KINDS, type BreakKind, type BreakRhythm } from '../../posture/monitor/break-rhythm.ts';
import type { HeldBreaks } from '../../state/held-breaks.ts';

/** Holds a break. One that is held already stays as it is. */
export function holdBreak(held: HeldBreaks, kind: BreakKind, atMs: number): HeldBreaks {
  return held[kind] === null ? { ...held, [kind]: atMs } : held;
}

export function holdsAny(held: HeldBreaks): boolean {
  return BREAK_KINDS.some((kind) => held[kind] !== null);
}

/**
 * The held break to suggest; null if none is due any more.
 * @param waitingSince since when each break has been waited for: later than it was held if it was taken or skipped
 * @param rhythm null for the kinds of break that the user doesn't want
 */
export function heldBreakDue(
  held: HeldBreaks,
  waitingSince: HeldBreaks,
  rhythm: BreakRhythm,
): BreakKind | null {
  const isDue = (kind: BreakKind): boolean => {
    const [heldSinceMs, sinceMs] = [held[kind], waitingSince[kind]];
    return rhythm[kind] !== null && heldSinceMs !== null && sinceMs !== null && sinceMs <= heldSinceMs;
  };
  return BREAK_KINDS.find(isDue) ?? null;
}
