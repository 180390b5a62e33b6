import * as v from 'valibot';
import { OPINIONS, REPORTED_HABITS } from '../advice/about-me.ts';
import { isLocalDay } from '../history/local-day.ts';

/**
 * What the choice of advice depends on besides the history: what the user said about themself and about the advice, and
 * when it was shown.
 */
export const adviceMemorySchema = v.object({
  version: v.literal(1),
  habits: v.array(v.picklist(REPORTED_HABITS)),
  opinions: v.record(v.string(), v.picklist(OPINIONS)),
  shownOn: v.record(v.string(), v.array(v.pipe(v.string(), v.check(isLocalDay)))),
});
export type AdviceMemory = v.InferOutput<typeof adviceMemorySchema>;

export const NO_ADVICE_MEMORY: AdviceMemory = { version: 1, habits: [], opinions: {}, shownOn: {} };
