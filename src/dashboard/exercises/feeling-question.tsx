import { EXERCISE_FEELINGS, type ExerciseFeeling } from '../../history/exercise-record.ts';
import { text } from '../../platform/browser/i18n.ts';

interface FeelingProps {
  readonly feeling: ExerciseFeeling | null;
  onAnswer(feeling: ExerciseFeeling): void;
}

/** How an exercise of the strength program felt. The next dose follows from the answer. */
export function FeelingQuestion({ feeling, onAnswer }: FeelingProps) {
  return (
    <fieldset class="setting">
      <legend>{text('feeling_title')}</legend>
      <div class="row opinions">
        {EXERCISE_FEELINGS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={feeling === each}
            data-testid={`feeling-${each}`}
            onClick={() => onAnswer(each)}
          >
            {text(`feeling_${each}`)}
          </button>
        ))}
      </div>
      <p role="status" class="quiet">
        {feeling === null ? '' : text('feeling_noted')}
      </p>
    </fieldset>
  );
}
