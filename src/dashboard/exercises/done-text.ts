import type { ExerciseId } from '../../advice/exercises.ts';
import type { ExerciseRecord } from '../../history/exercise-record.ts';
import { durationText } from '../../platform/browser/format.ts';
import { countText, listText, text } from '../../platform/browser/i18n.ts';

/** How long an exercise went by the clock. */
export function timedText(ms: number): string {
  return text('exerciseTimed', durationText(ms));
}

/**
 * What was done of an exercise, in a sentence. It says no count that nobody has counted.
 * @param tookMs how long it took, if that is known; the clock's own time goes before it
 */
export function doneText(
  id: ExerciseId,
  { counted, repeats, timedMs }: ExerciseRecord,
  tookMs: number | null = null,
): string {
  const isTimed = timedMs !== undefined;
  const known = [
    ...(counted ? [countText('exerciseTimes', repeats)] : []),
    ...(isTimed ? [timedText(timedMs)] : []),
    ...(counted || isTimed ? [] : [text('exerciseUncounted')]),
    ...(isTimed || tookMs === null ? [] : [text('exerciseTook', durationText(tookMs))]),
  ];
  return text('exerciseDoneText', text(`exercise_${id}_title`), listText(known));
}
