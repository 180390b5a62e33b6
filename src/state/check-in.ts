import * as v from 'valibot';

const DAY_MS = 24 * 60 * 60_000;
/** A judgement: by then a user has had a few days of nudges. */
const FIRST_AFTER_MS = 3 * DAY_MS;
/** A judgement: long enough to know whether a change has helped. */
const AGAIN_AFTER_MS = 14 * DAY_MS;

const answerSchema = v.object({ atMs: v.number(), changed: v.boolean() });

/** What is remembered about the question whether there are too many nudges. */
export const checkInSchema = v.object({
  version: v.literal(1),
  /** The first calibration that is known of. A later one does not start the days again. */
  sinceMs: v.nullable(v.number()),
  /** When the user has answered or closed it, and whether that changed the settings. */
  answers: v.array(answerSchema),
});
export type CheckIn = v.InferOutput<typeof checkInSchema>;

export const NO_CHECK_IN: CheckIn = { version: 1, sinceMs: null, answers: [] };

/** Whether to ask now: three days after the first calibration, and once more two weeks after an answer that changed something. */
export function isCheckInDue({ sinceMs, answers }: CheckIn, nowMs: number): boolean {
  const [first, second] = answers;
  if (first === undefined) return sinceMs !== null && nowMs - sinceMs >= FIRST_AFTER_MS;
  return first.changed && second === undefined && nowMs - first.atMs >= AGAIN_AFTER_MS;
}

/** The state with the earliest of some calibrations; null if it knows that or an earlier one already. */
export function withCalibrations(state: CheckIn, calibratedAtMs: readonly number[]): CheckIn | null {
  if (state.sinceMs !== null || calibratedAtMs.length === 0) return null;
  return { ...state, sinceMs: Math.min(...calibratedAtMs) };
}

/** The state after an answer. */
export function withAnswer(state: CheckIn, atMs: number, changed: boolean): CheckIn {
  return { ...state, answers: [...state.answers, { atMs, changed }] };
}
