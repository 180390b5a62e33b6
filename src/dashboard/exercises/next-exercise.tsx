import type { DosedExercise } from '../../advice/exercises.ts';
import { text } from '../../platform/browser/i18n.ts';

interface NextProps {
  readonly next: DosedExercise | null;
  /** Does what is left of it; null if nothing is. */
  readonly onRest?: (() => void) | null;
  onNext(): void;
  onAll(): void;
}

function ToToday({ primary = false }: { primary?: boolean }) {
  return (
    <a class={primary ? 'button primary large' : 'button plain'} href="#today">
      {text('exerciseToToday')}
    </a>
  );
}

/** The ways on from an exercise that is over. */
export function NextExercise({ next, onRest = null, onNext, onAll }: NextProps) {
  return (
    <>
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
        {onRest === null && next === null && <ToToday primary />}
      </p>
      <p class="row next-links">
        <button type="button" class="plain" onClick={onAll}>
          {text('exerciseAll')}
        </button>
        {(onRest !== null || next !== null) && <ToToday />}
      </p>
    </>
  );
}
