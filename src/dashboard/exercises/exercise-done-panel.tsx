import type { DosedExercise } from '../../advice/exercises.ts';
import type { ExerciseFeeling, ExerciseRecord } from '../../history/exercise-record.ts';
import { type ExerciseTally, TALLIED_DAYS } from '../../history/exercise-tally.ts';
import { text } from '../../platform/browser/i18n.ts';
import { totalRepeats } from '../../posture/exercise/progress.ts';
import { DayDots } from './day-dots.tsx';
import { doneText } from './done-text.ts';
import { ExerciseOver } from './exercise-over.tsx';
import type { DoneBy } from './exercise-session.tsx';
import { FeelingQuestion } from './feeling-question.tsx';
import { NextExercise } from './next-exercise.tsx';

interface DoneProps {
  readonly exercise: DosedExercise;
  readonly record: ExerciseRecord;
  readonly tookMs: number;
  readonly by: DoneBy;
  readonly tally: ExerciseTally;
  /** Whether the time to the next reminder to move has started over. */
  readonly restartsMoveTimer: boolean;
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

/** No praise for what nobody has seen: the clock counts its own pace. */
function titleText(done: Done): string {
  const { exercise, record, by } = done;
  if (isPart(done))
    return text('exercisePartTitle', text('exerciseCount', record.repeats, totalRepeats(exercise)));
  return text(by === 'camera' ? 'exerciseDoneTitle' : 'exerciseEndedTitle');
}

/** How often lately, and what it does to the reminders. */
function Lately({ tally, restartsMoveTimer }: Pick<DoneProps, 'tally' | 'restartsMoveTimer'>) {
  return (
    <>
      <dl class="exercise-tally" data-testid="exercise-tally">
        <div>
          <dt>{text('exerciseTally_today')}</dt>
          <dd>{tally.today}</dd>
        </div>
        <div>
          <dt>{text('exerciseTally_days')}</dt>
          <dd>
            {text('exerciseCount', tally.days.filter(({ done }) => done).length, TALLIED_DAYS)}
            <DayDots days={tally.days} />
          </dd>
        </div>
      </dl>
      <p class="quiet">
        {restartsMoveTimer && `${text('exerciseDoneTimer')} `}
        {text('exerciseDoneNext')}
      </p>
    </>
  );
}

/** What was done, how it felt if the strength program asks, and what could come next. */
export function ExerciseDonePanel(props: DoneProps) {
  const { exercise, record, tookMs, unsaved, next, sessionDone, onFeeling, onRest, onNext, onAll } = props;
  return (
    <ExerciseOver
      exercise={exercise}
      testId="stretch-done-panel"
      title={titleText(props)}
      what={
        <>
          <p class="exercise-what">{doneText(exercise.id, record, tookMs)}</p>
          {isPart(props) && !unsaved && <p class="quiet">{text('exercisePartKept')}</p>}
          <p class="quiet">{text(`exercise_${exercise.id}_purpose`)}</p>
        </>
      }
    >
      {unsaved && (
        <p role="alert" class="warning">
          {text('exerciseUnsaved')}
        </p>
      )}
      {exercise.level !== null && <FeelingQuestion feeling={record.feeling} onAnswer={onFeeling} />}
      {sessionDone && <p>{text('strength_done')}</p>}
      <Lately {...props} />
      <NextExercise next={next} onRest={isPart(props) ? onRest : null} onNext={onNext} onAll={onAll} />
    </ExerciseOver>
  );
}
