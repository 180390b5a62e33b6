import * as v from 'valibot';
import { ISSUE_KINDS } from '../../posture/body/assessment.ts';
import { UNKNOWN_REASONS, VIEWS } from '../../posture/body/measurement.ts';
import { CALIBRATION_DOUBTS } from '../../posture/calibration/calibration-doubt.ts';
import { BREAK_KINDS } from '../../posture/monitor/break-rhythm.ts';
import { hostStatusSchema } from '../../state/session.ts';

const reasonSchema = v.picklist(UNKNOWN_REASONS);
const estimateSchema = v.union([
  v.object({ value: v.number(), sd: v.number(), zeroSd: v.exactOptional(v.number()) }),
  v.object({ unknown: reasonSchema }),
]);

const signsSchema = v.object({
  any: v.number(),
  forward_head: v.number(),
  slouch: v.number(),
  lean: v.number(),
  head_tilt: v.number(),
  uneven_shoulders: v.number(),
});

const measurementSchema = v.object({
  view: v.nullable(v.picklist(VIEWS)),
  neckForwardDeg: estimateSchema,
  craniovertebralDeg: estimateSchema,
  headForwardCm: estimateSchema,
  headPitchDeg: estimateSchema,
  headYawDeg: estimateSchema,
  headTiltDeg: estimateSchema,
  neckLateralDeg: estimateSchema,
  shoulderTiltDeg: estimateSchema,
  trunkForwardDeg: estimateSchema,
  distance: estimateSchema,
  signs: v.exactOptional(signsSchema),
});

export const eyeDistanceSchema = v.object({ cm: v.number(), fromCm: v.number(), toCm: v.number() });

const pointSchema = v.object({ x: v.number(), y: v.number() });
const outlineSchema = v.object({
  head: pointSchema,
  headRadius: v.number(),
  leftShoulder: pointSchema,
  rightShoulder: pointSchema,
  frame: v.object({ width: v.number(), height: v.number() }),
});

const issueSchema = v.object({ kind: v.picklist(ISSUE_KINDS), severity: v.number(), confidence: v.number() });
const noIssues = v.pipe(v.tuple([]), v.readonly());
const someIssues = v.pipe(v.tupleWithRest([issueSchema], issueSchema), v.readonly());
const assessmentSchema = v.variant('state', [
  v.object({ state: v.literal('fine'), issues: noIssues }),
  v.object({ state: v.literal('bad'), issues: someIssues }),
  v.object({ state: v.literal('unknown'), reason: reasonSchema, issues: noIssues }),
  v.object({ state: v.literal('away'), issues: noIssues }),
]);

/** What the camera host reports to open pages about the present moment. */
export const liveStatusSchema = v.object({
  atMs: v.number(),
  status: hostStatusSchema,
  /** Since when `status.posture` has held. */
  sinceMs: v.number(),
  /** In how long the nudge comes if the user stays like that; null if they are fine, or it has come. */
  nudgeInMs: v.nullable(v.number()),
  /** The nudge of this slouch was due and left out, as planned. If the slouch lasts, it comes later. */
  nudgeSkipped: v.boolean(),
  /** The posture counts as fine only because the user has called it, or one like it, fine. */
  fineAsSaid: v.boolean(),
  measurement: v.nullable(measurementSchema),
  assessment: v.nullable(assessmentSchema),
  /** Why the calibration may no longer fit, once that has lasted for minutes. */
  calibrationDoubt: v.nullable(v.picklist(CALIBRATION_DOUBTS)),
  baselineView: v.nullable(v.picklist(VIEWS)),
  /** How long the user has been seated without a real break; null while nobody is. */
  seatedMs: v.nullable(v.number()),
  /** How close the eyes are, once they have been too close for minutes. */
  tooClose: v.nullable(eyeDistanceSchema),
  /** How long the user has kept one position; null while nobody is there. */
  stillMs: v.nullable(v.number()),
  /** The break that is suggested next; null if none will be, or while nobody is there. */
  nextBreak: v.nullable(v.object({ kind: v.picklist(BREAK_KINDS), atMs: v.number() })),
  /** Head and shoulders of the last picture, if the user wants to see them. It is stored nowhere. */
  outline: v.nullable(outlineSchema),
  /** False if the browser has no room for the history. Today's numbers are then too low. */
  historySaved: v.boolean(),
});
export type LiveStatus = v.InferOutput<typeof liveStatusSchema>;
