import type { OfferedExercises } from '../../advice/choose-exercise.ts';
import type { DosedExercise } from '../../advice/exercises.ts';
import { offersReturn } from '../../advice/strength/easing.ts';
import type { ProgramPlan, ProgramToday } from '../../advice/strength/program.ts';
import type { LocalDay } from '../../history/local-day.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { FollowedExercises } from '../shared/use-exercise-history.ts';
import { ExerciseList } from './exercise-list.tsx';
import { ExerciseLog } from './exercise-log.tsx';
import { StrengthSection } from './strength-section.tsx';

interface ChooserProps {
  readonly plan: ProgramPlan | null;
  readonly program: ProgramToday | null;
  readonly today: LocalDay;
  readonly followed: FollowedExercises;
  readonly offered: OfferedExercises;
  readonly withCamera: boolean;
  onSwitchCamera(on: boolean): void;
  onStart(exercise: DosedExercise): void;
  onBegin(session: readonly DosedExercise[]): void;
}

/** The strength program, all exercises, and what was done. */
export function ExerciseChooser(props: ChooserProps) {
  const { plan, program, today, followed, onBegin, ...list } = props;
  const { history, failed } = followed;
  return (
    <>
      <ExerciseList
        offered={list.offered}
        withCamera={list.withCamera}
        onSwitchCamera={list.onSwitchCamera}
        onStart={list.onStart}
      >
        <StrengthSection
          plan={plan}
          program={program}
          today={today}
          recovering={history !== null && offersReturn(history.diary, null, today)}
          onBegin={onBegin}
        />
      </ExerciseList>
      {failed === 'reading' && (
        <p role="status" class="warning">
          {text('history_unreadable')}
        </p>
      )}
      {history !== null && <ExerciseLog records={history.exercises} />}
    </>
  );
}
