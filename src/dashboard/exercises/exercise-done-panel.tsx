import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import type { OfferedExercise } from './exercise-steps.tsx';

interface DoneProps {
  readonly exercise: OfferedExercise;
  readonly repeats: number;
  readonly next: OfferedExercise | null;
  onNext(exercise: OfferedExercise): void;
  onAll(): void;
}

/** What was done, and what could come next. */
export function ExerciseDonePanel({ exercise, repeats, next, onNext, onAll }: DoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const title = text(`stretch_${exercise.id}_title`);
  return (
    <div class="done" data-testid="stretch-done-panel">
      <h1 ref={heading} tabIndex={-1}>
        {text('stretchDoneTitle')}
      </h1>
      <p>{text('stretchDoneText', title, repeats)}</p>
      <p class="hint">{text('stretchDoneNext')}</p>
      <p class="row">
        {next !== null && (
          <button type="button" class="primary large" data-testid="stretch-next" onClick={() => onNext(next)}>
            {text('stretchNext', text(`stretch_${next.id}_title`))}
          </button>
        )}
        <button type="button" class="large" onClick={onAll}>
          {text('stretchAll')}
        </button>
      </p>
    </div>
  );
}
