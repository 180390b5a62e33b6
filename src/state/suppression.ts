import * as v from 'valibot';
import { WEEKDAYS } from '../history/local-day.ts';

export const DAY_MINUTES = 24 * 60;

const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(DAY_MINUTES - 1));

/** A time of quiet that begins on each of some days. Where it ends no later than it begins, it ends on the day after. */
export const quietTimeSchema = v.object({
  days: v.array(v.picklist(WEEKDAYS)),
  fromMinute: minuteOfDay,
  toMinute: minuteOfDay,
});
export type QuietTime = v.InferOutput<typeof quietTimeSchema>;

/** More than these nobody needs, and the page stays readable. */
export const MAX_QUIET_TIMES = 7;

/** What is around the user that can keep alerts, or the camera, away. */
export const CONTEXT_SIGNALS = ['call', 'full_screen', 'idle'] as const;
export type ContextSignal = (typeof CONTEXT_SIGNALS)[number];

/** Why there are no alerts at the moment. */
export const SUPPRESSION_REASONS = ['quiet_hours', ...CONTEXT_SIGNALS] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** Why the camera is off though the user wants to be watched; the screen's lock is kept apart. */
export const CAMERA_OFF_REASONS = [...CONTEXT_SIGNALS, 'battery'] as const;
export type CameraOffReason = (typeof CAMERA_OFF_REASONS)[number];

/** What holds for alerts and camera by what is around. */
export const suppressionSchema = v.object({
  reason: v.nullable(v.picklist(SUPPRESSION_REASONS)),
  hold: v.nullable(v.picklist(CAMERA_OFF_REASONS)),
});
export type Suppression = v.InferOutput<typeof suppressionSchema>;

export const NO_SUPPRESSION: Suppression = { reason: null, hold: null };

/** What was heard of a call, or of a film. */
export const soundStateSchema = v.object({
  /** Since when every look has found a sound; null where the last look found none. */
  soundSinceMs: v.nullable(v.number()),
  /** When a sound that lasts was last heard. */
  heardMs: v.nullable(v.number()),
});
export type SoundState = v.InferOutput<typeof soundStateSchema>;

export const NOTHING_HEARD: SoundState = { soundSinceMs: null, heardMs: null };

/** The same of the tab in a window that is full screen. */
export const fullScreenSoundSchema = v.object({ tabId: v.number(), hearing: soundStateSchema });
export type FullScreenSound = v.InferOutput<typeof fullScreenSoundSchema>;
