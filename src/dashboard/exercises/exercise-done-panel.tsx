import { useEffect, useRef } from 'preact/hooks';
import type { DosedExercise } from '../../advice/exercises.ts';
import type { ExerciseFeeling, ExerciseRecord } from '../../history/exercise-record.ts';
import { text } from '../../platform/browser/i18n.ts';
import { totalRepeats } from '../../posture/exercise/progress.ts';
import type { DoneBy } from './exercise-session.tsx';
import { FeelingQuestion } from './feeling-question.tsx';
import { NextExercise } from './next-exercise.tsx';

interface DoneProps {
  readonly exercise: DosedExercise;
  readonly record: ExerciseRecord;
  readonly by: DoneBy;
  /** Whether it could not be stored. */
  readonly unsaved: boolean;
  readonly next: DosedExercise | null;
  /** Whether today's session of the strength program is complete. */
  readonly sessionDone: boolean;
  onFeeling(feeling: ExerciseFeeling): void;
  onNext(): void;
  onAll(): void;
}

/** What was done. If the user ended it, only what the camera has counted is known. */
function doneText(exercise: DosedExercise, { repeats, counted }: ExerciseRecord, by: DoneBy): string {
  const title = text(`exercise_${exercise.id}_title`);
  if (by !== 'user') return text('exerciseDoneText', title, repeats);
  return counted
    ? text('exercisePartText', title, text('exerciseCount', repeats, totalRepeats(exercise)))
    : title;
}

/** What was done, how it felt if the strength program asks, and what could come next. */
export function ExerciseDonePanel(props: DoneProps) {
  const { exercise, record, by, unsaved, next, sessionDone, onFeeling, onNext, onAll } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="card done" data-testid="stretch-done-panel">
      <h1 ref={heading} tabIndex={-1}>
        {/* No praise for what may not have been done. */}
        {text(by === 'user' ? 'exerciseEndedTitle' : 'exerciseDoneTitle')}
      </h1>
      {unsaved && (
        <p role="alert" class="warning">
          {text('exerciseUnsaved')}
        </p>
      )}
      <p>{doneText(exercise, record, by)}</p>
      {exercise.level !== null && <FeelingQuestion feeling={record.feeling} onAnswer={onFeeling} />}
      {sessionDone && <p>{text('strength_done')}</p>}
      <p class="hint">{text('exerciseDoneNext')}</p>
      <NextExercise next={next} onNext={onNext} onAll={onAll} />
    </div>
  );
}
