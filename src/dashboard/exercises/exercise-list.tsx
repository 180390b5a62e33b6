import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { inBodyOrder, type OfferedExercises } from '../../advice/choose-exercise.ts';
import { BODY_AREAS, type BodyArea, type ExercisePurpose } from '../../advice/exercise.ts';
import type { DosedExercise } from '../../advice/exercises.ts';
import { type MessageKey, text } from '../../platform/browser/i18n.ts';
import { SwitchField } from '../shared/setting-fields.tsx';
import { type CardProps, ExerciseCard, FirstOffer } from './exercise-card.tsx';
import './exercises.css';

interface AreaChoiceProps {
  readonly area: BodyArea | null;
  onChoose(area: BodyArea | null): void;
}

/** Narrows the list to one part of the body. */
function AreaChoice({ area, onChoose }: AreaChoiceProps) {
  return (
    <div class="chips" role="radiogroup" aria-label={text('exerciseArea')}>
      {[null, ...BODY_AREAS].map((each) => (
        <label key={each ?? 'all'} class="chip">
          <input
            type="radio"
            name="area"
            checked={each === area}
            data-testid={`area-${each ?? 'all'}`}
            onChange={() => onChoose(each)}
          />
          {each === null ? text('exerciseAreaAll') : text(`area_${each}`)}
        </label>
      ))}
    </div>
  );
}

interface ExerciseGroup {
  readonly id: string;
  readonly title: MessageKey;
  readonly purposes: readonly ExercisePurpose[];
}

/** The lists, in order. Stretches and movements are for the same moment, so they are together. */
const LISTS: readonly ExerciseGroup[] = [
  { id: 'loosen', title: 'exercises_loosen', purposes: ['stretch', 'mobility'] },
  { id: 'strength', title: 'purpose_strength', purposes: ['strength'] },
];

interface AllProps extends Omit<CardProps, 'exercise'> {
  readonly exercises: readonly DosedExercise[];
}

/**
 * All exercises by purpose, or those for one part of the body. The one that fits best is among them. Their order never
 * changes, so that the user finds them where they were.
 */
function AllExercises({ exercises, ...card }: AllProps) {
  const [area, setArea] = useState<BodyArea | null>(null);
  const shown = inBodyOrder(exercises).filter(({ areas }) => area === null || areas.includes(area));
  return (
    <>
      <AreaChoice area={area} onChoose={setArea} />
      {LISTS.map(({ id, title, purposes }) => {
        const listed = shown.filter(({ purpose }) => purposes.includes(purpose));
        return (
          listed.length > 0 && (
            <section key={id} class="bare" aria-labelledby={`exercises-${id}`}>
              <h2 id={`exercises-${id}`}>{text(title)}</h2>
              <ul class="stretch-cards">
                {listed.map((exercise) => (
                  <ExerciseCard key={exercise.id} exercise={exercise} {...card} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

interface ListProps {
  readonly offered: OfferedExercises;
  readonly withCamera: boolean;
  onSwitchCamera(on: boolean): void;
  onStart(exercise: DosedExercise): void;
  /** After the exercise that fits best. */
  readonly children: ComponentChildren;
}

/** All exercises to choose from, the one that fits best first. */
export function ExerciseList({ offered, withCamera, onSwitchCamera, onStart, children }: ListProps) {
  const { exercises, because } = offered;
  const [first] = exercises;
  return (
    <>
      <div>
        <h1>{text('page_break')}</h1>
        <p>{text('break_lead')}</p>
      </div>
      {first !== undefined && (
        <FirstOffer exercise={first} because={because} withCamera={withCamera} onStart={onStart} />
      )}
      {children}
      <AllExercises exercises={exercises} withCamera={withCamera} onStart={onStart} />
      <section class="camera-choice" aria-label={text('exerciseWithCamera')}>
        <SwitchField
          name="withCamera"
          title={text('exerciseWithCamera')}
          explains={text('exerciseWithCamera_text')}
          on={withCamera}
          onSwitch={onSwitchCamera}
        />
      </section>
    </>
  );
}
