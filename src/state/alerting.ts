import * as v from 'valibot';
import { ISSUE_KINDS } from '../posture/body/assessment.ts';
import { CHANNELS } from './channels.ts';

export const alertSchema = v.object({
  atMs: v.number(),
  issue: v.picklist(ISSUE_KINDS),
  sinceMs: v.number(),
  severity: v.number(),
  /** How far the head is forward of the calibrated posture, where it can be told. */
  headForwardCm: v.nullable(v.number()),
  /** How far the part that the issue is about is from the calibrated posture, where that is an angle and can be told. */
  byDeg: v.nullable(v.number()),
});
export type AlertMessage = v.InferOutput<typeof alertSchema>;

/** An alert from the moment it is raised until it is mended, answered or withdrawn. */
export const standingAlertSchema = v.object({
  alert: alertSchema,
  raisedAtMs: v.number(),
  /** The ways by which it has been told. */
  told: v.array(v.picklist(CHANNELS)),
  /** Those of them that are not known to have got to the user yet. */
  untold: v.optional(v.array(v.picklist(CHANNELS)), []),
  /** Alerts before this one were ignored: it is told by the sign on the toolbar alone. */
  quieter: v.boolean(),
});
export type StandingAlert = v.InferOutput<typeof standingAlertSchema>;

/** How the user has taken the alerts of late. */
export const alertFatigueSchema = v.object({
  ignored: v.number(),
  /** An alert is out that nobody has answered. */
  open: v.boolean(),
  /** The question why is asked until it is answered. */
  asksWhy: v.boolean(),
});
export type AlertFatigue = v.InferOutput<typeof alertFatigueSchema>;

export const NO_ALERT_FATIGUE: AlertFatigue = { ignored: 0, open: false, asksWhy: false };
