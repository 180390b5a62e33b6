import { MINUTE_MS } from '../../shared/durations.ts';

/* How often a page reads something from the history again, in milliseconds. */

/** Time that is being counted appears in the page within this interval. */
export const AS_IT_IS_COUNTED = 15_000;
/** For sums over weeks, which a minute hardly changes. */
export const NOW_AND_THEN = 10 * MINUTE_MS;
/** For days that are over: they never change. */
export const ONCE = Number.POSITIVE_INFINITY;
