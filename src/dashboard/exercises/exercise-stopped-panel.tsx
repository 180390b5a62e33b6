import { useEffect, useRef } from 'preact/hooks';
import type { DosedExercise } from '../../advice/exercises.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { ExerciseProgress } from '../../posture/exercise/progress.ts';
import { NextExercise } from './next-exercise.tsx';

interface StoppedProps {
  readonly exercise: DosedExercise;
  readonly progress: Pick<ExerciseProgress, 'done' | 'total'>;
  readonly next: DosedExercise | null;
  onNext(): void;
  onAll(): void;
}

/** That an exercise was stopped, how far it got, and what could come next. */
export function ExerciseStoppedPanel({ exercise, progress, next, onNext, onAll }: StoppedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const count = text('exerciseCount', progress.done, progress.total);
  return (
    <div class="card done" data-testid="stretch-stopped-panel">
      <h1 ref={heading} tabIndex={-1}>
        {text('exerciseStoppedTitle')}
      </h1>
      <p>{text('exerciseStoppedText', text(`exercise_${exercise.id}_title`), count)}</p>
      <NextExercise next={next} onNext={onNext} onAll={onAll} />
    </div>
  );
}
