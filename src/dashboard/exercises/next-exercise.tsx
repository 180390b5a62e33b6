import type { DosedExercise } from '../../advice/exercises.ts';
import { text } from '../../platform/browser/i18n.ts';

interface NextProps {
  readonly next: DosedExercise | null;
  onNext(): void;
  onAll(): void;
}

/** The ways on from an exercise that is over. */
export function NextExercise({ next, onNext, onAll }: NextProps) {
  return (
    <p class="row">
      {next !== null && (
        <button type="button" class="primary large" data-testid="stretch-next" onClick={onNext}>
          {text('exerciseNext', text(`exercise_${next.id}_title`))}
        </button>
      )}
      <button type="button" class="large" onClick={onAll}>
        {text('exerciseAll')}
      </button>
    </p>
  );
}
