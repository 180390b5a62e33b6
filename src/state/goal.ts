import * as v from 'valibot';

/** The share of the day upright that the user wants to reach; null if there is no goal. */
export const goalSchema = v.object({
  version: v.literal(1),
  uprightShare: v.nullable(v.pipe(v.number(), v.minValue(0.05), v.maxValue(1))),
});
export type Goal = v.InferOutput<typeof goalSchema>;

/** Nobody is measured against a goal that they have not set. */
export const NO_GOAL: Goal = { version: 1, uprightShare: null };
