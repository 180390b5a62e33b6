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
export const MOST_QUIET_TIMES = 7;

/** What is around the user that can keep alerts, or the camera, away. */
export const SURROUNDINGS = ['call', 'full_screen', 'idle'] as const;
export type Surrounding = (typeof SURROUNDINGS)[number];

/** Why there are no alerts at the moment. */
export const QUIET_REASONS = ['quiet_hours', ...SURROUNDINGS] as const;
export type QuietReason = (typeof QUIET_REASONS)[number];

/** Why the camera is off though the user wants to be watched; the screen's lock is kept apart. */
export const HOLD_REASONS = [...SURROUNDINGS, 'battery'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** What holds for alerts and camera by what is around. */
export const quietSchema = v.object({
  reason: v.nullable(v.picklist(QUIET_REASONS)),
  hold: v.nullable(v.picklist(HOLD_REASONS)),
});
export type Quiet = v.InferOutput<typeof quietSchema>;

export const NO_QUIET: Quiet = { reason: null, hold: null };

/** What was heard of a call, or of a film. */
export const hearingSchema = v.object({
  /** Since when every look has found a sound; null where the last look found none. */
  soundSinceMs: v.nullable(v.number()),
  /** When a sound that lasts was last heard. */
  heardMs: v.nullable(v.number()),
});
export type Hearing = v.InferOutput<typeof hearingSchema>;

export const NOTHING_HEARD: Hearing = { soundSinceMs: null, heardMs: null };

/** The same of the tab in a window that is full screen. */
export const fullScreenHearingSchema = v.object({ tabId: v.number(), hearing: hearingSchema });
export type FullScreenHearing = v.InferOutput<typeof fullScreenHearingSchema>;
