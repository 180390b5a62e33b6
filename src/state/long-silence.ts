import * as v from 'valibot';
import { CAMERA_OFF_REASONS, SUPPRESSION_REASONS } from './suppression.ts';

/** Why there are no alerts, or nothing is watched, at the moment. */
const silenceReasonSchema = v.picklist([...new Set([...SUPPRESSION_REASONS, ...CAMERA_OFF_REASONS])]);
export type SilenceReason = v.InferOutput<typeof silenceReasonSchema>;

/** How long alerts have been kept away, and what the user is told about it. */
export const longSilenceSchema = v.object({
  /** What kept alerts away at the last check, and when that check was. */
  reason: v.nullable(silenceReasonSchema),
  lastAtMs: v.number(),
  /** How long the same reason has kept alerts away since the last alert, and since when that is counted. */
  countsFor: v.nullable(silenceReasonSchema),
  sinceMs: v.number(),
  silentMs: v.number(),
  /** What pages say until the user has answered. */
  notice: v.nullable(v.object({ reason: silenceReasonSchema, silentMs: v.number(), notified: v.boolean() })),
  /** A notice that was shown once isn't shown again. */
  mentioned: v.array(silenceReasonSchema),
});
export type LongSilence = v.InferOutput<typeof longSilenceSchema>;

export const NO_SILENCE: LongSilence = {
  reason: null,
  lastAtMs: 0,
  countsFor: null,
  sinceMs: 0,
  silentMs: 0,
  notice: null,
  mentioned: [],
};
