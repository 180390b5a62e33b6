import * as v from 'valibot';
import { WEEKDAYS } from '../history/local-day.ts';

export const DAY_MINUTES = 24 * 60;

const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(DAY_MINUTES - 1));

/** Quiet hours that begin on each of some days. If they end no later than they begin, they end on the next day. */
export const quietTimeSchema = v.object({
  days: v.array(v.picklist(WEEKDAYS)),
  fromMinute: minuteOfDay,
  toMinute: minuteOfDay,
});
export type QuietTime = v.InferOutput<typeof quietTimeSchema>;

/** Nobody needs more than these, and the page stays readable. */
export const MAX_QUIET_TIMES = 7;

/** The context signals that can keep alerts, or the camera, off. */
export const CONTEXT_SIGNALS = ['call', 'full_screen', 'idle'] as const;
export type ContextSignal = (typeof CONTEXT_SIGNALS)[number];

/** Why there are no alerts at the moment. */
export const SUPPRESSION_REASONS = ['quiet_hours', ...CONTEXT_SIGNALS] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** Why the camera is off although the user wants to be watched. A locked screen is stored separately. */
export const CAMERA_OFF_REASONS = [...CONTEXT_SIGNALS, 'battery'] as const;
export type CameraOffReason = (typeof CAMERA_OFF_REASONS)[number];

/** What the context means for alerts and camera. */
export const suppressionSchema = v.object({
  reason: v.nullable(v.picklist(SUPPRESSION_REASONS)),
  hold: v.nullable(v.picklist(CAMERA_OFF_REASONS)),
});
export type Suppression = v.InferOutput<typeof suppressionSchema>;

export const NO_SUPPRESSION: Suppression = { reason: null, hold: null };

/** What was heard of a call, or of a film. */
export const soundStateSchema = v.object({
  /** Since when every check has heard a sound; null if the last check heard none. */
  soundSinceMs: v.nullable(v.number()),
  /** When a lasting sound was last heard. */
  heardMs: v.nullable(v.number()),
});
export type SoundState = v.InferOutput<typeof soundStateSchema>;

export const NOTHING_HEARD: SoundState = { soundSinceMs: null, heardMs: null };

/** The same for the tab in a full-screen window. */
export const fullScreenSoundSchema = v.object({ tabId: v.number(), hearing: soundStateSchema });
export type FullScreenSound = v.InferOutput<typeof fullScreenSoundSchema>;
