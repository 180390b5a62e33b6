import * as v from 'valibot';
import { DESK_ANSWERS } from '../advice/desk-check.ts';
import { CAMERA_HEIGHTS, DESK_LIGHTS } from '../posture/measure-desk.ts';

const answer = v.picklist(DESK_ANSWERS);

const checkSchema = v.object({
  atMs: v.number(),
  /** Whether it is a laptop whose own keys are typed on. */
  laptop: v.boolean(),
  answers: v.object({
    chair: answer,
    height: answer,
    distance: answer,
    centre: answer,
    arms: answer,
    light: answer,
  }),
  measured: v.object({
    distance: v.nullable(v.object({ cm: v.number(), fromCm: v.number(), toCm: v.number() })),
    camera: v.nullable(v.picklist(CAMERA_HEIGHTS)),
    light: v.nullable(v.picklist(DESK_LIGHTS)),
  }),
});

/** The last check of the workplace and the one before it, to set side by side. */
export const deskChecksSchema = v.object({
  version: v.literal(1),
  last: v.nullable(checkSchema),
  before: v.nullable(checkSchema),
});
export type SavedDeskChecks = v.InferOutput<typeof deskChecksSchema>;
export type SavedDeskCheck = v.InferOutput<typeof checkSchema>;

export const NO_CHECKS: SavedDeskChecks = { version: 1, last: null, before: null };

/** The checks with one more; of the older ones the last alone stays. */
export function addCheck({ last }: SavedDeskChecks, check: SavedDeskCheck): SavedDeskChecks {
  return { version: 1, last: check, before: last };
}
