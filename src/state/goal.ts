import * as v from 'valibot';

/** The goals for movement that are offered: no longer than this without a change of position, minutes. */
export const STILL_MINUTES = [20, 30, 45, 60] as const;
/**
 * Every half hour. HSE suggests to change position often, and McLean 2001 (Appl Ergon 32:225) found short breaks every
 * 20 minutes best; 30 is the less frequent end of what sources support, and the default of the suggestion to move.
 */
const DEFAULT_STILL_MINUTES = 30;

/** What the user wants to reach on a day. Earlier versions stored only the share. */
export const goalSchema = v.object({
  version: v.literal(1),
  /** The share of the judged time upright; null if there is no such goal. */
  uprightShare: v.nullable(v.pipe(v.number(), v.minValue(0.05), v.maxValue(1))),
  /** The longest time without a change of position, minutes; null if there is no such goal. */
  stillMinutes: v.fallback(
    v.optional(v.nullable(v.picklist(STILL_MINUTES)), DEFAULT_STILL_MINUTES),
    DEFAULT_STILL_MINUTES,
  ),
});
export type Goal = v.InferOutput<typeof goalSchema>;

/**
 * Nobody is measured against a share that they have not set. The goal for movement is set from the start: it asks for
 * something to do, and what it asks for is also suggested.
 */
export const NO_GOAL: Goal = { version: 1, uprightShare: null, stillMinutes: DEFAULT_STILL_MINUTES };
