import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DosedExercise } from '../../advice/exercises.ts';
import { ExerciseFigure } from '../../ui/figure/exercise-figure.tsx';

interface OverProps {
  readonly exercise: DosedExercise;
  readonly testId: string;
  readonly title: string;
  /** What was done of it, and what else is said below that. */
  readonly what: ComponentChildren;
  /** What could come next. */
  readonly children: ComponentChildren;
}

/** An exercise that is over, done or stopped: its drawing, and what is known about it. The heading takes the focus. */
export function ExerciseOver({ exercise, testId, title, what, children }: OverProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="card stretch-guided done" data-testid={testId}>
      <div class="exercise-stage">
        <ExerciseFigure id={exercise.id} sides={exercise.sides} side={null} still />
      </div>
      <div class="stretch-over">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {what}
        </div>
        {children}
      </div>
    </div>
  );
}
