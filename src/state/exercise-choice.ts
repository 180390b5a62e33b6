import * as v from 'valibot';

/**
 * Whether the camera counts exercises. Earlier versions kept the last exercises here too; the history holds them now.
 */
export const exerciseChoiceSchema = v.object({ version: v.literal(1), withCamera: v.boolean() });
export type ExerciseChoice = v.InferOutput<typeof exerciseChoiceSchema>;

export const COUNTS_BY_CAMERA: ExerciseChoice = { version: 1, withCamera: true };
