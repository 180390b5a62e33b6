import type { OfferedExercises } from '../../advice/choose-exercise.ts';
import { durationText } from '../../platform/browser/format.ts';
import { type MessageKey, text } from '../../platform/browser/i18n.ts';

export type OfferedExercise = OfferedExercises['exercises'][number];

/** How often, how long, and to which sides, in words. */
export function doseText({ repeats, sides, holdMs }: OfferedExercise): string {
  const times = sides ? text('exerciseTimesEach', repeats) : text('exerciseTimes', repeats);
  return holdMs === 0 ? times : text('exerciseDose', times, durationText(holdMs));
}

/** The steps of an exercise, how often, and who should not do it. */
export function ExerciseSteps({ exercise }: { exercise: OfferedExercise }) {
  // A test checks that every step has a text: the number of steps is not in the type.
  const steps = Array.from(
    { length: exercise.steps },
    (_, index) => `exercise_${exercise.id}_step${index + 1}` as MessageKey,
  );
  return (
    <div class="stretch-steps">
      <ol class="guide">
        {steps.map((step) => (
          <li key={step}>{text(step)}</li>
        ))}
      </ol>
      <p>
        <strong>{doseText(exercise)}</strong>{' '}
        <span class="quiet">{text(`doseSource_${exercise.source}`)}</span>
      </p>
      <p class="hint">{text('exerciseCaution', text(`exercise_${exercise.id}_caution`))}</p>
    </div>
  );
}
