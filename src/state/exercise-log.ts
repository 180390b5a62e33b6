import * as v from 'valibot';

/** How many of the last exercises are kept: enough to choose another one next. */
const MAX_KEPT = 50;

/** The exercises done, oldest first, and whether the camera counts. */
export const exerciseLogSchema = v.object({
  version: v.literal(1),
  withCamera: v.boolean(),
  done: v.array(v.object({ id: v.string(), atMs: v.number(), repeats: v.number() })),
});
export type ExerciseLog = v.InferOutput<typeof exerciseLogSchema>;
export type ExerciseDone = ExerciseLog['done'][number];

export const NO_EXERCISES: ExerciseLog = { version: 1, withCamera: true, done: [] };

/** The log with one more exercise. */
export function addExercise(log: ExerciseLog, stretch: ExerciseDone): ExerciseLog {
  return { ...log, done: [...log.done, stretch].slice(-MAX_KEPT) };
}
