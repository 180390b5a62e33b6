import * as v from 'valibot';

/** So many of the last stretches are kept: enough to choose another one next. */
const MOST_STRETCHES_KEPT = 50;

/** What was done, oldest first, and whether the camera is to count. */
export const stretchLogSchema = v.object({
  version: v.literal(1),
  withCamera: v.boolean(),
  done: v.array(v.object({ id: v.string(), atMs: v.number(), repeats: v.number() })),
});
export type StretchLog = v.InferOutput<typeof stretchLogSchema>;
export type StretchDone = StretchLog['done'][number];

export const NO_STRETCHES: StretchLog = { version: 1, withCamera: true, done: [] };

/** A log with one stretch more. */
export function addStretch(log: StretchLog, stretch: StretchDone): StretchLog {
  return { ...log, done: [...log.done, stretch].slice(-MOST_STRETCHES_KEPT) };
}
