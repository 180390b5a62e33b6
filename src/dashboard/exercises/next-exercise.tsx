import type { DosedExercise } from '../../advice/exercises.ts';
import { text } from '../../platform/browser/i18n.ts';

interface NextProps {
  readonly next: DosedExercise | null;
  /** Does what is left of it; null if nothing is. */
  readonly onRest?: (() => void) | null;
  onNext(): void;
  onAll(): void;
}

/** The ways on from an exercise that is over. */
export function NextExercise({ next, onRest = null, onNext, onAll }: NextProps) {
  const isOver = onRest === null && next === null;
  return (
    <p class="row">
      {onRest !== null && (
        <button type="button" class="primary large" data-testid="stretch-rest" onClick={onRest}>
          {text('exerciseRest')}
        </button>
      )}
      {next !== null && (
        <button
          type="button"
          class={onRest === null ? 'primary large' : 'large'}
          data-testid="stretch-next"
          onClick={onNext}
        >
          {text('exerciseNext', text(`exercise_${next.id}_title`))}
        </button>
      )}
      <button type="button" class="large" onClick={onAll}>
        {text('exerciseAll')}
      </button>
      <a class={isOver ? 'button primary large' : 'button plain large'} href="#today">
        {text('exerciseToToday')}
      </a>
    </p>
  );
}
