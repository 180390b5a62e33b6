import { ShieldAlert } from 'lucide-preact';
import type { DosedExercise } from '../../advice/exercises.ts';
import { STRENGTH_EXERCISES } from '../../advice/strength-exercises.ts';
import { durationText } from '../../platform/browser/format.ts';
import { countText, type MessageKey, text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';

/** How often, how long, and to which sides, in words. */
export function doseText({ repeats, sides, holdMs }: DosedExercise): string {
  const times = sides ? text('exerciseTimesEach', repeats) : countText('exerciseTimes', repeats);
  return holdMs === 0 ? times : text('exerciseDose', times, durationText(holdMs));
}

/** The same in a few words: '3 × 20 s per side'. */
export function briefDoseText(exercise: DosedExercise): string {
  const { repeats, sides, holdMs } = exercise;
  if (holdMs === 0) return doseText(exercise);
  return text(sides ? 'exerciseHeldEach' : 'exerciseHeld', repeats, durationText(holdMs));
}

/** The level and what makes it lighter or harder; '' outside the strength program. */
export function levelText({ id, level }: DosedExercise): string {
  if (level === null) return '';
  const strength = STRENGTH_EXERCISES.find((each) => each.id === id);
  if (strength?.levelsDiffer !== true) return text('strengthLevelOnly', level);
  // A test checks that every level that differs has a text.
  return text('strengthLevel', level, text(`exercise_${id}_level${level}` as MessageKey));
}

/** Where the dose comes from. In the strength program it is the program's, which adapts it. */
function doseSourceText({ level, source }: DosedExercise): string {
  return level === null ? text(`doseSource_${source}`) : text('doseSource_program');
}

/** Who should not do an exercise: quiet, but always in view. */
export function SkipIf({ exercise }: { exercise: DosedExercise }) {
  return (
    <div class="skip-if quiet">
      <p>
        <Icon of={ShieldAlert} small />
        {text('exerciseCaution')}
      </p>
      <ul>
        {exercise.skipIf.map((condition) => (
          <li key={condition}>{text(`skip_${condition}`)}</li>
        ))}
      </ul>
    </div>
  );
}

/** The steps of an exercise, and how often. */
export function ExerciseSteps({ exercise }: { exercise: DosedExercise }) {
  // A test checks that every step has a text: the number of steps is not in the type.
  const steps = Array.from(
    { length: exercise.steps },
    (_, index) => `exercise_${exercise.id}_step${index + 1}` as MessageKey,
  );
  const level = levelText(exercise);
  return (
    <div class="stretch-steps">
      <ol class="guide">
        {steps.map((step) => (
          <li key={step}>{text(step)}</li>
        ))}
      </ol>
      {level !== '' && <p>{level}</p>}
      <p>
        <strong>{doseText(exercise)}</strong> <span class="quiet">{doseSourceText(exercise)}</span>
      </p>
    </div>
  );
}
