import * as v from 'valibot';

const point = v.object({ x: v.number(), y: v.number() });
const moments = v.object({
  long: v.nullable(v.number()),
  micro: v.nullable(v.number()),
  eyes: v.nullable(v.number()),
});

/** How long the user has sat, and how still: `SittingState` of src/posture/monitor/sitting.ts. */
export const sittingStateSchema = v.object({
  since: moments,
  suggested: moments,
  goneSinceMs: v.nullable(v.number()),
  lastAtMs: v.nullable(v.number()),
  place: v.nullable(v.object({ eyes: point, leftShoulder: point, rightShoulder: point, facePx: v.number() })),
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
