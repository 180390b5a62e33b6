import { Dumbbell, type LucideIcon, PersonStanding, Repeat2, ScanFace, Target } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OfferedExercises } from '../../advice/choose-exercise.ts';
import { BODY_AREAS, type BodyArea, EXERCISE_PURPOSES } from '../../advice/exercise.ts';
import type { DosedExercise } from '../../advice/exercises.ts';
import { durationText } from '../../platform/browser/format.ts';
import { listText, text } from '../../platform/browser/i18n.ts';
import { ExerciseFigure } from '../../ui/figure/exercise-figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SwitchField } from '../shared/setting-fields.tsx';
import { doseText } from './exercise-steps.tsx';
import './exercises.css';

interface CardProps {
  readonly exercise: DosedExercise;
  readonly withCamera: boolean;
  onStart(exercise: DosedExercise): void;
}

function StartButton({ exercise, first, onStart }: CardProps & { first: boolean }) {
  return (
    <button
      type="button"
      class={first ? 'primary large' : ''}
      data-testid={`start-${exercise.id}`}
      aria-label={text('exerciseStartNamed', text(`exercise_${exercise.id}_title`))}
      onClick={() => onStart(exercise)}
    >
      {text('exerciseStart')}
    </button>
  );
}

function Fact({ icon, children }: { icon: LucideIcon; children: ComponentChildren }) {
  return (
    <li>
      <Icon of={icon} small />
      {children}
    </li>
  );
}

/**
 * What it is for, how often, and what is not as usual: usually it is done on the chair with nothing else, and a timer
 * counts.
 */
function Facts({ exercise, withCamera }: Pick<CardProps, 'exercise' | 'withCamera'>) {
  const { equipment, areas, positions, movement } = exercise;
  return (
    <ul class="facts">
      <Fact icon={Target}>{listText(areas.map((area) => text(`area_${area}`)))}</Fact>
      <Fact icon={Repeat2}>{doseText(exercise)}</Fact>
      {!positions.includes('seated') && (
        <Fact icon={PersonStanding}>
          {listText(positions.map((position) => text(`position_${position}`)))}
        </Fact>
      )}
      {equipment !== 'none' && <Fact icon={Dumbbell}>{text(`equipment_${equipment}`)}</Fact>}
      {movement !== null && withCamera && <Fact icon={ScanFace}>{text('countedByCamera')}</Fact>}
    </ul>
  );
}

/** The exercise that fits best, large. */
function FirstOffer({ because, ...card }: CardProps & Pick<OfferedExercises, 'because'>) {
  const { exercise } = card;
  const helps = because !== null && exercise.issues.some((issue) => issue === because.issue);
  return (
    <section class="first-stretch" aria-labelledby="first-stretch" data-testid="first-stretch">
      <div class="exercise-stage">
        <ExerciseFigure id={exercise.id} sides={exercise.sides} side={null} still={false} />
      </div>
      <div>
        <h2 id="first-stretch">{text(`exercise_${exercise.id}_title`)}</h2>
        <p>{text(`exercise_${exercise.id}_purpose`)}</p>
        {helps && (
          <p class="quiet">{text(`because_today_${because.issue}`, durationText(because.todayMs))}</p>
        )}
        <Facts {...card} />
        <StartButton {...card} first />
      </div>
    </section>
  );
}

function Card(card: CardProps) {
  const { exercise } = card;
  return (
    <li class="card stretch-card">
      <div class="exercise-stage">
        <ExerciseFigure id={exercise.id} sides={exercise.sides} side={null} still />
      </div>
      <div>
        <h3>{text(`exercise_${exercise.id}_title`)}</h3>
        <p>{text(`exercise_${exercise.id}_purpose`)}</p>
        <Facts {...card} />
      </div>
      <StartButton {...card} first={false} />
    </li>
  );
}

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

interface AllProps extends Omit<CardProps, 'exercise'> {
  readonly exercises: readonly DosedExercise[];
}

/** All exercises by purpose, or those for one part of the body. */
function AllExercises({ exercises, ...card }: AllProps) {
  const [area, setArea] = useState<BodyArea | null>(null);
  const shown = exercises.filter(({ areas }) => area === null || areas.includes(area));
  return (
    <>
      <AreaChoice area={area} onChoose={setArea} />
      {EXERCISE_PURPOSES.filter((purpose) => shown.some((each) => each.purpose === purpose)).map(
        (purpose) => (
          <section key={purpose} class="bare" aria-labelledby={`purpose-${purpose}`}>
            <h2 id={`purpose-${purpose}`}>{text(`purpose_${purpose}`)}</h2>
            <ul class="stretch-cards">
              {shown
                .filter((exercise) => exercise.purpose === purpose)
                .map((exercise) => (
                  <Card key={exercise.id} exercise={exercise} {...card} />
                ))}
            </ul>
          </section>
        ),
      )}
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
  const [first, ...others] = offered.exercises;
  return (
    <>
      <div>
        <h1>{text('break_title')}</h1>
        <p>{text('break_lead')}</p>
      </div>
      {first !== undefined && (
        <FirstOffer exercise={first} because={offered.because} withCamera={withCamera} onStart={onStart} />
      )}
      {children}
      <AllExercises exercises={others} withCamera={withCamera} onStart={onStart} />
      <section aria-label={text('exerciseWithCamera')}>
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
