import * as v from 'valibot';

const point = v.object({ x: v.number(), y: v.number() });
/** A moment for each kind of break; null: none. */
export const breakMomentsSchema = v.object({
  long: v.nullable(v.number()),
  micro: v.nullable(v.number()),
  eyes: v.nullable(v.number()),
});

const NO_MOMENTS = { long: null, micro: null, eyes: null };
const bodyPosition = v.object({ eyes: point, leftShoulder: point, rightShoulder: point, facePx: v.number() });

/**
 * How long the user has sat, and how still: `SittingState` of src/posture/monitor/sitting.ts. Earlier versions stored
 * no more than the first five.
 */
export const sittingStateSchema = v.object({
  since: breakMomentsSchema,
  suggested: breakMomentsSchema,
  goneSinceMs: v.nullable(v.number()),
  lastAtMs: v.nullable(v.number()),
  place: v.nullable(bodyPosition),
  skipped: v.optional(breakMomentsSchema, NO_MOMENTS),
  askedAtMs: v.optional(v.nullable(v.number()), null),
  unheeded: v.optional(v.number(), 0),
  stillSinceMs: v.optional(v.nullable(v.number()), null),
  tried: v.optional(v.nullable(v.object({ place: bodyPosition, sinceMs: v.number() })), null),
  looksAwaySinceMs: v.optional(v.nullable(v.number()), null),
  uncounted: v.optional(v.nullable(v.object({ fromMs: v.number(), toMs: v.number() })), null),
});

/** What outlives a camera host, and whether the user has been at the computer since. */
export const sittingRecordSchema = v.object({
  state: sittingStateSchema,
  /** When the user was last known to be at the computer. */
  attendedAtMs: v.number(),
  /** The longest absence since the state was stored. */
  longestAbsenceMs: v.number(),
});
export type SittingRecord = v.InferOutput<typeof sittingRecordSchema>;
