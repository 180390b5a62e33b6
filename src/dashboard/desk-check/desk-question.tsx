import { useLayoutEffect, useRef } from 'preact/hooks';
import { DESK_STEPS, type DeskAnswer, type DeskStep, FAULTS_OF } from '../../advice/desk-check.ts';
import { text } from '../../platform/browser/i18n.ts';
import { Preview } from '../camera/preview.tsx';
import { StepIndicator } from '../shared/step-indicator.tsx';
import { CAMERA_STEPS, CameraMeasuring } from './camera-measuring.tsx';
import type { DeskCheckSession } from './desk-check-session.ts';
import { DeskDrawing } from './desk-drawing.tsx';

interface QuestionProps {
  readonly step: DeskStep;
  readonly answer: DeskAnswer;
  readonly laptop: boolean;
  readonly session: DeskCheckSession;
  /** Not for the first question of a page that was just opened: the page has the focus then. */
  readonly takesFocus: boolean;
  onAnswer(answer: DeskAnswer): void;
  onLaptop(laptop: boolean): void;
  onBack(): void;
}

/** Buttons, because an answer leads on at once. The one given before is marked. */
function Answers({ step, answer, onAnswer }: Pick<QuestionProps, 'step' | 'answer' | 'onAnswer'>) {
  const choices: readonly DeskAnswer[] = ['fits', ...FAULTS_OF[step]];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a second title
    <div class="workplace-answers" role="group" aria-labelledby="desk-question">
      {choices.map((each) => (
        <button
          key={each}
          type="button"
          class="large"
          aria-pressed={each === answer}
          data-testid={`${step}-${each}`}
          onClick={() => onAnswer(each)}
        >
          {text(`deskCheckAnswer_${each}`)}
        </button>
      ))}
    </div>
  );
}

function Laptop({ laptop, onLaptop }: Pick<QuestionProps, 'laptop' | 'onLaptop'>) {
  return (
    <label class="workplace-laptop">
      <input
        type="checkbox"
        checked={laptop}
        data-testid="workplace-laptop"
        onChange={({ currentTarget }) => onLaptop(currentTarget.checked)}
      />
      <span>{text('deskCheckLaptop')}</span>
    </label>
  );
}

/** The drawing; while the camera is on, its picture instead. */
function Illustration({ step, session }: Pick<QuestionProps, 'step' | 'session'>) {
  const { phase } = session.state.value;
  if (phase !== 'opening' && phase !== 'looking') return <DeskDrawing asks={step} />;
  return (
    <div class="picture">
      {session.stream.value === null ? (
        <p class="camera-off quiet">{text('stageOpening')}</p>
      ) : (
        <Preview flow={session} />
      )}
    </div>
  );
}

function BackAndSkip({ step, onBack, onAnswer }: Pick<QuestionProps, 'step' | 'onBack' | 'onAnswer'>) {
  return (
    <p class="row workplace-moves">
      {step !== DESK_STEPS[0] && (
        <button type="button" class="plain at-edge" data-testid="workplace-back" onClick={onBack}>
          {text('deskCheckBack')}
        </button>
      )}
      <button type="button" class="plain" data-testid={`${step}-skipped`} onClick={() => onAnswer('skipped')}>
        {text('deskCheckAnswer_skipped')}
      </button>
    </p>
  );
}

/** One question: what is right, beside the drawing; the answers; and the camera, where it can answer. */
export function DeskQuestion(props: QuestionProps) {
  const { step, session, takesFocus } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [step, takesFocus]);
  return (
    <section class="workplace-question" data-testid={`workplace-${step}`}>
      <StepIndicator id="desk-progress" at={DESK_STEPS.indexOf(step) + 1} of={DESK_STEPS.length} />
      <div class="workplace-asks">
        <h2 id="desk-question" ref={heading} tabIndex={-1} aria-describedby="desk-progress desk-right">
          {text(`deskCheck_${step}_title`)}
        </h2>
        <p id="desk-right">{text(`deskCheck_${step}_right`)}</p>
        {step === 'height' && <Laptop {...props} />}
        <Answers {...props} />
        {CAMERA_STEPS.includes(step) && <CameraMeasuring step={step} session={session} />}
        <BackAndSkip {...props} />
      </div>
      <Illustration step={step} session={session} />
    </section>
  );
}
