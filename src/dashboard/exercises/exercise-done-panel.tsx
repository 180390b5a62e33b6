import { useEffect, useRef } from 'preact/hooks';
import type { DosedExercise } from '../../advice/exercises.ts';
import type { ExerciseFeeling, ExerciseRecord } from '../../history/exercise-record.ts';
import { text } from '../../platform/browser/i18n.ts';
import { totalRepeats } from '../../posture/exercise/progress.ts';
import { doneText } from './done-text.ts';
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
  onRest(): void;
  onNext(): void;
  onAll(): void;
}

type Done = Pick<DoneProps, 'exercise' | 'record' | 'by'>;

/** Whether some of it is left. If the user ended it, only what the camera has counted is known. */
function isPart({ exercise, record, by }: Done): boolean {
  return by === 'user' && record.counted && record.repeats < totalRepeats(exercise);
}

/** No praise for what may not have been done. */
function titleText(done: Done): string {
  const { exercise, record, by } = done;
  if (isPart(done))
    return text('exercisePartTitle', text('exerciseCount', record.repeats, totalRepeats(exercise)));
  return text(by === 'user' ? 'exerciseEndedTitle' : 'exerciseDoneTitle');
}

/** What was done, how it felt if the strength program asks, and what could come next. */
export function ExerciseDonePanel(props: DoneProps) {
  const { exercise, record, unsaved, next, sessionDone, onFeeling, onRest, onNext, onAll } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="card done" data-testid="stretch-done-panel">
      <h1 ref={heading} tabIndex={-1}>
        {titleText(props)}
      </h1>
      {unsaved && (
        <p role="alert" class="warning">
          {text('exerciseUnsaved')}
        </p>
      )}
      <p>{doneText(exercise.id, record)}</p>
      {exercise.level !== null && <FeelingQuestion feeling={record.feeling} onAnswer={onFeeling} />}
      {sessionDone && <p>{text('strength_done')}</p>}
      <NextExercise next={next} onRest={isPart(props) ? onRest : null} onNext={onNext} onAll={onAll} />
      <p class="quiet">{text('exerciseDoneNext')}</p>
    </div>
  );
}
