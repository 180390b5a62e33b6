import { useEffect, useRef } from 'preact/hooks';
import type { DosedExercise } from '../../advice/exercises.ts';
import { text } from '../../platform/browser/i18n.ts';

interface DoneProps {
  readonly exercise: DosedExercise;
  readonly repeats: number;
  readonly next: DosedExercise | null;
  onNext(exercise: DosedExercise): void;
  onAll(): void;
}

/** What was done, and what could come next. */
export function ExerciseDonePanel({ exercise, repeats, next, onNext, onAll }: DoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const title = text(`exercise_${exercise.id}_title`);
  return (
    <div class="done" data-testid="stretch-done-panel">
      <h1 ref={heading} tabIndex={-1}>
        {text('exerciseDoneTitle')}
      </h1>
      <p>{text('exerciseDoneText', title, repeats)}</p>
      <p class="hint">{text('exerciseDoneNext')}</p>
      <p class="row">
        {next !== null && (
          <button type="button" class="primary large" data-testid="stretch-next" onClick={() => onNext(next)}>
            {text('exerciseNext', text(`exercise_${next.id}_title`))}
          </button>
        )}
        <button type="button" class="large" onClick={onAll}>
          {text('exerciseAll')}
        </button>
      </p>
    </div>
  );
}
