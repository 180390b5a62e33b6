import type { DosedExercise } from '../../advice/exercises.ts';
import { text } from '../../platform/browser/i18n.ts';
import { totalRepeats } from '../../posture/exercise/progress.ts';
import { timedText } from './done-text.ts';
import { ExerciseOver } from './exercise-over.tsx';
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
  const title = text(`exercise_${exercise.id}_title`);
  return (
    <ExerciseOver
      exercise={exercise}
      testId="stretch-stopped-panel"
      title={text('exerciseStoppedTitle')}
      what={
        <p class="exercise-what">{text('exerciseStoppedText', title, extentText({ exercise, extent }))}</p>
      }
    >
      <NextExercise next={next} onNext={onNext} onAll={onAll} />
    </ExerciseOver>
  );
}
