import * as v from 'valibot';
import { ISSUE_KINDS } from '../posture/body/assessment.ts';
import { LIMIT_MOST } from '../posture/verdict/personal-limits.ts';

/** What the user has corrected, as it is stored and sent. */
export const personalLimitsSchema = v.object({
  version: v.literal(1),
  limits: v.array(
    v.object({
      issue: v.picklist(ISSUE_KINDS),
      shift: v.pipe(v.number(), v.minValue(-LIMIT_MOST), v.maxValue(LIMIT_MOST)),
      sinceMs: v.number(),
    }),
  ),
});
export type PersonalLimits = v.InferOutput<typeof personalLimitsSchema>;

export const NO_LIMITS: PersonalLimits = { version: 1, limits: [] };
