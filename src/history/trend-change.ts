/*
 * Whether it gets better over the weeks. One week is much like the one before; the average of a few differs less by
 * chance.
 */
import { LEAST_POINTS, percentOf } from './period-comparison.ts';
import type { WeekShare } from './trend.ts';

/** How the last weeks compare with the first ones. */
export interface TrendChange {
  readonly kind: 'better' | 'alike' | 'lower';
  /** How many weeks are averaged at each end. */
  readonly averaged: number;
  /** The average shares upright of the last weeks and of the first ones, 0 to 1. */
  readonly now: number;
  readonly before: number;
}

/** With fewer weeks there is no trend. A judgement. */
const LEAST_WEEKS = 3;
/** At most so many weeks are averaged, and no more than a third of them at each end. */
const MOST_AVERAGED = 3;

function meanOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/**
 * Compares the last weeks with the first ones.
 * @param weeks in order, without the running one
 * @returns null if too few of them were measured
 */
export function changeOver(weeks: readonly WeekShare[]): TrendChange | null {
  const shares = weeks.flatMap(({ share }) => share ?? []);
  if (shares.length < LEAST_WEEKS) return null;
  const averaged = Math.min(MOST_AVERAGED, Math.floor(shares.length / LEAST_WEEKS));
  const [now, before] = [meanOf(shares.slice(-averaged)), meanOf(shares.slice(0, averaged))];
  const points = percentOf(now) - percentOf(before);
  const kind = Math.abs(points) < LEAST_POINTS ? 'alike' : points > 0 ? 'better' : 'lower';
  return { kind, averaged, now, before };
}

/** The values of an axis, 0 to 1. */
export interface ShareAxis {
  readonly range: readonly [min: number, max: number];
  readonly ticks: readonly number[];
}

/** An axis over fewer points would make the ordinary differences between weeks look large. A judgement. */
const LEAST_RANGE = 10;

/** An axis that fits some shares, in steps of whole percentages. */
export function axisFor(shares: readonly number[]): ShareAxis {
  const [least, most] = [Math.min(...shares) * 100, Math.max(...shares) * 100];
  const step = most - least > 40 ? 20 : most - least > 15 ? 10 : 5;
  let [from, to] = [Math.floor(least / step) * step, Math.ceil(most / step) * step];
  while (to - from < LEAST_RANGE) {
    // Toward the middle, but never beyond what is possible.
    if (from > 0 && (to >= 100 || least - from < to - most)) from -= step;
    else to += step;
  }
  const count = Math.round((to - from) / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => (from + index * step) / 100);
  return { range: [from / 100, to / 100], ticks };
}
