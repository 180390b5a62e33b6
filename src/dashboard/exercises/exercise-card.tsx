import type { OfferedExercises } from '../../advice/choose-exercise.ts';
import type { DosedExercise } from '../../advice/exercises.ts';
import { minutesText } from '../../platform/browser/format.ts';
import { listText, text } from '../../platform/browser/i18n.ts';
import { ExerciseFigure } from '../../ui/figure/exercise-figure.tsx';
import { briefDoseText } from './exercise-steps.tsx';

export interface CardProps {
  readonly exercise: DosedExercise;
  readonly withCamera: boolean;
  onStart(exercise: DosedExercise): void;
}

interface StartProps extends Omit<CardProps, 'withCamera'> {
  readonly isFirst: boolean;
}

function StartButton({ exercise, isFirst, onStart }: StartProps) {
  return (
    <button
      type="button"
      class={isFirst ? 'primary large' : ''}
      data-testid={isFirst ? 'start-first' : `start-${exercise.id}`}
      aria-label={text('exerciseStartNamed', text(`exercise_${exercise.id}_title`))}
      onClick={() => onStart(exercise)}
    >
      {text('exerciseStart')}
    </button>
  );
}

/** How often, and what is not as usual: usually it is done on the chair with nothing else, and a timer counts. */
function Facts({ exercise, withCamera }: Omit<CardProps, 'onStart'>) {
  const { equipment, positions, movement } = exercise;
  const facts = [
    briefDoseText(exercise),
    ...(positions.includes('seated') ? [] : [listText(positions.map((each) => text(`position_${each}`)))]),
    ...(equipment === 'none' ? [] : [text(`equipment_${equipment}`)]),
    ...(movement !== null && withCamera ? [text('countedByCamera')] : []),
  ];
  return <p class="facts">{facts.join(' · ')}</p>;
}

/** The exercise that fits best, large. */
export function FirstOffer({ because, ...card }: CardProps & Pick<OfferedExercises, 'because'>) {
  const { exercise } = card;
  const helps = because !== null && exercise.issues.some((issue) => issue === because.issue);
  return (
    <section class="first-stretch" aria-labelledby="first-stretch" data-testid="first-stretch">
      <div class="exercise-stage">
        <ExerciseFigure id={exercise.id} sides={exercise.sides} side={null} still={false} />
      </div>
      <div>
        <p class="quiet">{text('forYou_title')}</p>
        <h2 id="first-stretch">{text(`exercise_${exercise.id}_title`)}</h2>
        <p>{text(`exercise_${exercise.id}_purpose`)}</p>
        {helps && <p class="quiet">{text(`because_today_${because.issue}`, minutesText(because.todayMs))}</p>}
        <Facts {...card} />
        <StartButton {...card} isFirst />
      </div>
    </section>
  );
}

/** One exercise of the list. */
export function ExerciseCard(card: CardProps) {
  const { exercise } = card;
  return (
    <li class="card stretch-card">
      <div class="exercise-stage">
        <ExerciseFigure id={exercise.id} sides={exercise.sides} side={null} still />
      </div>
      <div class="stretch-words">
        <h3>{text(`exercise_${exercise.id}_title`)}</h3>
        <p>{text(`exercise_${exercise.id}_purpose`)}</p>
        <div class="stretch-foot">
          <Facts {...card} />
          <StartButton {...card} isFirst={false} />
        </div>
      </div>
    </li>
  );
}
