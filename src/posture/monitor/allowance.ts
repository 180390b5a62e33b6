/*
 * How long a posture may be held before an alert. The guideline is ISO 11226:2000, 'Ergonomics: evaluation of
 * static working postures', whose holding times fall with the angle (rows as on
 * http://www.ergonomiesite.be/iso11226/).
 */

import { MINUTE_MS } from '../../shared/durations.ts';
/** What holding times are counted by: forward angles, in degrees from neutral. All are null if unknown. */
export interface HeldAngles {
  readonly neckForwardDeg: number | null;
  readonly trunkForwardDeg: number | null;
  /** The head alone is bent down, as over a phone. */
  readonly lookingDown: boolean | null;
}

export const ALLOWANCE_RULES = ['fixed', 'iso11226'] as const;
export type AllowanceRule = (typeof ALLOWANCE_RULES)[number];

/** One part of the body: its holding time falls linearly from one angle to the other. Minutes. */
interface HoldingTimes {
  readonly fromDeg: number;
  readonly toDeg: number;
  readonly longest: number;
  readonly shortest: number;
}

/**
 * Head: 25° 8 min, 35° 6:50 … 85° 1 min. The neck line stands in for the standard's line from the eye to the
 * ear.
 */
const HEAD: HoldingTimes = { fromDeg: 25, toDeg: 85, longest: 8, shortest: 1 };
/** Trunk: 20° 4 min, 30° 3:15 … 60° 1 min. */
const TRUNK: HoldingTimes = { fromDeg: 20, toDeg: 60, longest: 4, shortest: 1 };

/**
 * Below its first angle the standard sets no limit for a part. But the posture was judged bad against the
 * user's own, so it may last as long as the standard's longest row. The same holds for postures to the side.
 */
const LONGEST_MINUTES = HEAD.longest;

/** The longest holding time for the posture, in milliseconds. The part that is bent furthest decides. */
export function holdingTimeMs({ neckForwardDeg, trunkForwardDeg }: Omit<HeldAngles, 'lookingDown'>): number {
  return Math.min(minutesFor(HEAD, neckForwardDeg), minutesFor(TRUNK, trunkForwardDeg)) * MINUTE_MS;
}

function minutesFor({ fromDeg, toDeg, longest, shortest }: HoldingTimes, deg: number | null): number {
  if (deg === null || deg < fromDeg) return LONGEST_MINUTES;
  const share = Math.min(1, (deg - fromDeg) / (toDeg - fromDeg));
  return longest - (longest - shortest) * share;
}

/**
 * A look down is a glance up to here: RULA counts a posture as static only when it is held for longer than a minute
 * (McAtamney & Corlett 1993), and ISO 11226 sets no limit below 25° of the head, and 8 minutes there.
 */
const GLANCE_MS = MINUTE_MS;

/** How long a posture may be held under the rule 'fixed'; `graceMs` is what the user has set. */
export function fixedTimeMs({ lookingDown }: HeldAngles, graceMs: number): number {
  return lookingDown === true ? Math.max(graceMs, GLANCE_MS) : graceMs;
}
