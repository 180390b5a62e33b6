import * as v from 'valibot';
import { ISSUE_KINDS } from '../posture/body/assessment.ts';
import { CHANNELS } from './channels.ts';

/** The notification of a nudge. */
export const NOTIFICATION_ID = 'posture';

export const alertSchema = v.object({
  atMs: v.number(),
  issue: v.picklist(ISSUE_KINDS),
  sinceMs: v.number(),
  severity: v.number(),
  /** How far the head is forward of the calibrated posture, if known. */
  headForwardCm: v.nullable(v.number()),
  /** The head alone was bent down, as over a phone. */
  lookingDown: v.exactOptional(v.boolean()),
});
export type AlertMessage = v.InferOutput<typeof alertSchema>;

/** An alert from the moment it is raised until the user sits up or answers it, or it is withdrawn. */
export const standingAlertSchema = v.object({
  alert: alertSchema,
  raisedAtMs: v.number(),
  /** The channels by which it has been delivered. */
  told: v.array(v.picklist(CHANNELS)),
  /** Those of them for which delivery is not confirmed yet. */
  untold: v.optional(v.array(v.picklist(CHANNELS)), []),
  /** Alerts before this one were ignored: it is shown by the toolbar icon only. */
  quieter: v.boolean(),
  /** The user tries it out: every channel comes at once. */
  atOnce: v.exactOptional(v.boolean()),
  /** Until when it waits for a pause in the user's work; null once it is delivered. */
  waitsUntilMs: v.optional(v.nullable(v.number()), null),
  /** Which of its phrasings it uses. */
  phrasing: v.optional(v.number(), 0),
});
export type StandingAlert = v.InferOutput<typeof standingAlertSchema>;

/** How the user has reacted to recent alerts. */
export const alertFatigueSchema = v.object({
  ignored: v.number(),
  /** An alert is out that has not been answered. */
  open: v.boolean(),
  /** The question why is asked until it is answered. */
  asksWhy: v.boolean(),
});
export type AlertFatigue = v.InferOutput<typeof alertFatigueSchema>;

export const NO_ALERT_FATIGUE: AlertFatigue = { ignored: 0, open: false, asksWhy: false };
