import * as v from 'valibot';
import { WARNING_SIGNS } from '../history/diary.ts';

/** The warning signs that the user has noted and not withdrawn. */
export const standingSignsSchema = v.object({
  signs: v.array(v.picklist(WARNING_SIGNS)),
  /** The day of the note that has them; null if there are none. */
  day: v.nullable(v.string()),
});
export type StandingSigns = v.InferOutput<typeof standingSignsSchema>;

export const NO_SIGNS: StandingSigns = { signs: [], day: null };
