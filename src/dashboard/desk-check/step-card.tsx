import { type DeskAnswer, type DeskFault, type DeskStep, FAULTS_OF } from '../../advice/desk-check.ts';
import { text } from '../../platform/browser/i18n.ts';

interface CardProps {
  readonly step: DeskStep;
  readonly number: number;
  /** What the camera says about it, or ''. */
  readonly measured: string;
  readonly answer: DeskAnswer;
  readonly laptop: boolean;
  onAnswer(answer: DeskAnswer): void;
  onLaptop(laptop: boolean): void;
}

function Answers({ step, answer, onAnswer }: Pick<CardProps, 'step' | 'answer' | 'onAnswer'>) {
  const choices: readonly DeskAnswer[] = ['fits', ...FAULTS_OF[step], 'skipped'];
  return (
    <div class="chips">
      {choices.map((each) => (
        <label key={each} class={each === 'skipped' ? 'chip chip-none' : 'chip'}>
          <input
            type="radio"
            name={`workplace-${step}`}
            value={each}
            checked={each === answer}
            data-testid={`${step}-${each}`}
            onChange={() => onAnswer(each)}
          />
          <span>{text(`deskCheckAnswer_${each}`)}</span>
        </label>
      ))}
    </div>
  );
}

function Laptop({ laptop, onLaptop }: Pick<CardProps, 'laptop' | 'onLaptop'>) {
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

/** How to fix a fault. A laptop's screen can be raised only with a separate keyboard. */
export function fixOf(fault: DeskFault, laptop: boolean): string {
  return fault === 'low' && laptop ? text('deskCheckFixLaptop') : text(`deskCheckFix_${fault}`);
}

/** One step of the desk check: what is right, what was measured, the user's answer, and how to fix it. */
export function StepCard({ step, number, measured, answer, laptop, onAnswer, onLaptop }: CardProps) {
  const fault = FAULTS_OF[step].find((each) => each === answer);
  return (
    <li class="card workplace-card" data-testid={`workplace-${step}`}>
      <fieldset>
        <legend>
          {number}. {text(`deskCheck_${step}_title`)}
        </legend>
        <p>{text(`deskCheck_${step}_right`)}</p>
        {measured !== '' && <p class="workplace-says">{measured}</p>}
        <Answers step={step} answer={answer} onAnswer={onAnswer} />
        {step === 'height' && <Laptop laptop={laptop} onLaptop={onLaptop} />}
        <div role="status">{fault !== undefined && <p class="hint">{fixOf(fault, laptop)}</p>}</div>
      </fieldset>
    </li>
  );
}
