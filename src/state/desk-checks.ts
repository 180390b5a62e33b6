import * as v from 'valibot';
import { DESK_ANSWERS } from '../advice/desk-check.ts';
import { CAMERA_HEIGHTS, DESK_LIGHTS } from '../posture/measure-desk.ts';

const answer = v.picklist(DESK_ANSWERS);

const checkSchema = v.object({
  atMs: v.number(),
  /** Whether it is a laptop and the user types on its own keyboard. */
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

/** The last desk check and the one before it, for comparison. */
export const deskChecksSchema = v.object({
  version: v.literal(1),
  last: v.nullable(checkSchema),
  before: v.nullable(checkSchema),
});
export type SavedDeskChecks = v.InferOutput<typeof deskChecksSchema>;
export type SavedDeskCheck = v.InferOutput<typeof checkSchema>;

export const NO_CHECKS: SavedDeskChecks = { version: 1, last: null, before: null };

/** Adds a desk check. Of the older ones only the last is kept. */
export function addCheck({ last }: SavedDeskChecks, check: SavedDeskCheck): SavedDeskChecks {
  return { version: 1, last: check, before: last };
}
