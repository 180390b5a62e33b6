import { useEffect, useRef } from 'preact/hooks';
import type { DosedExercise } from '../../advice/exercises.ts';
import { text } from '../../platform/browser/i18n.ts';
import { totalRepeats } from '../../posture/exercise/progress.ts';
import { ExerciseFigure } from '../../ui/figure/exercise-figure.tsx';
import { timedText } from './done-text.ts';
import type { Extent } from './exercise-session.tsx';
import { NextExercise } from './next-exercise.tsx';

interface StoppedProps {
  readonly exercise: DosedExercise;
  readonly extent: Extent;
  readonly next: DosedExercise | null;
  onNext(): void;
  onAll(): void;
}

function extentText({
  exercise,
  extent: { counted, timedMs },
}: Pick<StoppedProps, 'exercise' | 'extent'>): string {
  if (timedMs !== null) return timedText(timedMs);
  return text('exerciseCount', counted ?? 0, totalRepeats(exercise));
}

/** That an exercise was stopped, how far it got, and what could come next. */
export function ExerciseStoppedPanel({ exercise, extent, next, onNext, onAll }: StoppedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const title = text(`exercise_${exercise.id}_title`);
  return (
    <div class="card stretch-guided done" data-testid="stretch-stopped-panel">
      <div class="exercise-stage">
        <ExerciseFigure id={exercise.id} sides={exercise.sides} side={null} still />
      </div>
      <div class="stretch-over">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {text('exerciseStoppedTitle')}
          </h1>
          <p class="exercise-what">{text('exerciseStoppedText', title, extentText({ exercise, extent }))}</p>
        </div>
        <NextExercise next={next} onNext={onNext} onAll={onAll} />
      </div>
    </div>
  );
}
