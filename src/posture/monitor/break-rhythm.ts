/* When a break is due, and which one is next. */
import { MINUTE_MS } from '../../shared/durations.ts';

/** In order of importance. */
export const BREAK_KINDS = ['long', 'micro', 'eyes'] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

/** After how long each break is suggested, milliseconds; null: never. */
export type BreakRhythm = Readonly<Record<BreakKind, number | null>>;

/** A moment for each kind of break; null: none. Plain data. */
export type BreakMoments = Readonly<Record<BreakKind, number | null>>;

export const NO_MOMENTS: BreakMoments = { long: null, micro: null, eyes: null };

/** What decides when breaks are due. */
export interface BreakTimes {
  /** Since when each has lasted without the break that would end it; null: not begun. */
  readonly since: BreakMoments;
  /** When each break was last suggested, in this time of sitting. */
  readonly suggested: BreakMoments;
  /** When the user last skipped each break, in this time of sitting. */
  readonly skipped: BreakMoments;
  /** When any break was last suggested, also one that was taken since; null: never. */
  readonly askedAtMs: number | null;
  /** How many suggestions in a row were not followed. */
  readonly unheeded: number;
}

/** A break, and when it is due. */
export interface NextBreak {
  readonly kind: BreakKind;
  readonly atMs: number;
}

/**
 * How long somebody must be away for a break to count. Long: HSE's 'five to 10-minute break after 50-60
 * minutes'. Micro: half a minute, as in McLean 2001 (Appl Ergon 32:225). Eyes: the 20 seconds of the 20-20-20
 * rule.
 */
export const TAKEN_AFTER_MS: Readonly<Record<BreakKind, number>> = {
  long: 5 * MINUTE_MS,
  micro: 30_000,
  eyes: 20_000,
};
/**
 * A user who does not take the break is asked again after this share of the rhythm, not sooner. Who lets several pass is
 * asked less often, until they take one: without that, somebody ignoring got 14 to 18 suggestions a day
 * (docs/measurements/ten-weeks.md). A judgement.
 */
const AGAIN_AFTER_SHARE = 0.5;
const SELDOM_AFTER_SHARE = 2;
const SELDOM_AFTER_UNHEEDED = 3;
/** Minimum time between two suggestions. */
const MIN_APART_MS = 5 * MINUTE_MS;

/** The most important break for which somebody was away long enough; null if there is none. */
export function breakTakenIn(awayMs: number): BreakKind | null {
  return BREAK_KINDS.find((kind) => awayMs >= TAKEN_AFTER_MS[kind]) ?? null;
}

/** The break that is suggested next, and when, if nothing changes; null if none will be. */
export function nextBreakIn(times: BreakTimes, rhythm: BreakRhythm): NextBreak | null {
  const earliestMs = lastAskedMs(times) + MIN_APART_MS;
  const due = BREAK_KINDS.flatMap((kind): NextBreak[] => {
    const atMs = dueAtMs(times, kind, rhythm);
    return atMs === null ? [] : [{ kind, atMs: Math.max(atMs, earliestMs) }];
  });
  return due.reduce<NextBreak | null>(
    (next, each) => (next === null || each.atMs < next.atMs ? each : next),
    null,
  );
}

/** The most important break that is due; null if none is, or if one has just been suggested. */
export function breakDueAt(times: BreakTimes, rhythm: BreakRhythm, atMs: number): BreakKind | null {
  if (atMs - lastAskedMs(times) < MIN_APART_MS) return null;
  return BREAK_KINDS.find((kind) => (dueAtMs(times, kind, rhythm) ?? Infinity) <= atMs) ?? null;
}

/** Since when each break has been waited for: since the last one, or since the user skipped it. */
export function waitingSince({ since, skipped }: BreakTimes): BreakMoments {
  const later = (kind: BreakKind) => {
    const sinceMs = since[kind];
    return sinceMs === null ? null : Math.max(sinceMs, skipped[kind] ?? sinceMs);
  };
  return { long: later('long'), micro: later('micro'), eyes: later('eyes') };
}

/** A state of earlier versions knows only the suggestions that were not taken. */
function lastAskedMs({ suggested, askedAtMs }: BreakTimes): number {
  const moments = [askedAtMs, ...BREAK_KINDS.map((kind) => suggested[kind])];
  return Math.max(...moments.map((atMs) => atMs ?? Number.NEGATIVE_INFINITY));
}

function dueAtMs(times: BreakTimes, kind: BreakKind, rhythm: BreakRhythm): number | null {
  const [sinceMs, afterMs, askedMs] = [waitingSince(times)[kind], rhythm[kind], times.suggested[kind]];
  if (sinceMs === null || afterMs === null) return null;
  const firstMs = sinceMs + afterMs;
  if (askedMs === null) return firstMs;
  const share = times.unheeded >= SELDOM_AFTER_UNHEEDED ? SELDOM_AFTER_SHARE : AGAIN_AFTER_SHARE;
  return Math.max(firstMs, askedMs + share * afterMs);
}
