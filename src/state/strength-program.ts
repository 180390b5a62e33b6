import * as v from 'valibot';
import { PROGRAM_PLACES } from '../advice/strength/week-plan.ts';
import { isLocalDay } from '../history/local-day.ts';

const daySchema = v.pipe(v.string(), v.check(isLocalDay));

/** The strength program as the user has chosen it; null while it is not running. The history holds what was done. */
export const strengthProgramSchema = v.object({
  version: v.literal(1),
  plan: v.nullable(
    v.object({
      startedDay: daySchema,
      place: v.picklist(PROGRAM_PLACES),
      withBand: v.boolean(),
      maintenance: v.boolean(),
      returnFrom: v.nullable(daySchema),
    }),
  ),
});
export type StrengthProgram = v.InferOutput<typeof strengthProgramSchema>;

export const NO_PROGRAM: StrengthProgram = { version: 1, plan: null };
