import type { OfferedExercises } from '../../advice/choose-exercise.ts';
import { durationText } from '../../platform/browser/format.ts';
import { listText, text } from '../../platform/browser/i18n.ts';
import { ExerciseFigure } from '../../ui/figure/exercise-figure.tsx';
import { SwitchField } from '../shared/setting-fields.tsx';
import { doseText, type OfferedExercise } from './exercise-steps.tsx';

interface CardProps {
  readonly stretch: OfferedExercise;
  readonly withCamera: boolean;
  onStart(stretch: OfferedExercise): void;
}

function StartButton({ stretch, first, onStart }: CardProps & { first: boolean }) {
  return (
    <button
      type="button"
      class={first ? 'primary large' : ''}
      data-testid={`start-${stretch.id}`}
      aria-label={text('stretchStartNamed', text(`stretch_${stretch.id}_title`))}
      onClick={() => onStart(stretch)}
    >
      {text('stretchStart')}
    </button>
  );
}

function Areas({ stretch, withCamera }: Pick<CardProps, 'stretch' | 'withCamera'>) {
  const areas = listText(stretch.areas.map((area) => text(`area_${area}`)));
  const counted = stretch.movement !== null && withCamera ? text('countedByCamera') : text('countedByClock');
  return (
    <p class="quiet">
      {areas} · {doseText(stretch)} · {counted}
    </p>
  );
}

/** The one that fits best, large. */
function FirstOffer({ because, ...card }: CardProps & Pick<OfferedExercises, 'because'>) {
  const { stretch } = card;
  const helps = because !== null && stretch.issues.some((issue) => issue === because.issue);
  return (
    <section class="first-stretch" aria-labelledby="first-stretch" data-testid="first-stretch">
      <ExerciseFigure id={stretch.id} sides={stretch.sides} side={null} still={false} />
      <div>
        <h2 id="first-stretch">{text(`stretch_${stretch.id}_title`)}</h2>
        <p>{text(`stretch_${stretch.id}_purpose`)}</p>
        {helps && (
          <p class="quiet">{text(`because_today_${because.issue}`, durationText(because.todayMs))}</p>
        )}
        <Areas {...card} />
        <StartButton {...card} first />
      </div>
    </section>
  );
}

function Card(card: CardProps) {
  const { stretch } = card;
  return (
    <li class="stretch-card">
      <ExerciseFigure id={stretch.id} sides={stretch.sides} side={null} still />
      <h3>{text(`stretch_${stretch.id}_title`)}</h3>
      <p>{text(`stretch_${stretch.id}_purpose`)}</p>
      <Areas {...card} />
      <StartButton {...card} first={false} />
    </li>
  );
}

interface ListProps {
  readonly offered: OfferedExercises;
  readonly withCamera: boolean;
  onSwitchCamera(on: boolean): void;
  onStart(stretch: OfferedExercise): void;
}

/** All stretches to choose from, the one that fits best first. */
export function ExerciseList({ offered, withCamera, onSwitchCamera, onStart }: ListProps) {
  const [first, ...others] = offered.stretches;
  return (
    <>
      <div>
        <h1>{text('break_title')}</h1>
        <p>{text('break_lead')}</p>
      </div>
      {first !== undefined && (
        <FirstOffer stretch={first} because={offered.because} withCamera={withCamera} onStart={onStart} />
      )}
      <SwitchField
        name="withCamera"
        title={text('stretchWithCamera')}
        explains={text('stretchWithCamera_text')}
        on={withCamera}
        onSwitch={onSwitchCamera}
      />
      <section aria-labelledby="other-stretches">
        <h2 id="other-stretches">{text('otherStretches')}</h2>
        <ul class="stretch-cards">
          {others.map((stretch) => (
            <Card key={stretch.id} stretch={stretch} withCamera={withCamera} onStart={onStart} />
          ))}
        </ul>
      </section>
    </>
  );
}
