import { Check } from 'lucide-preact';
import {
  DESK_STEPS,
  type DeskAnswers,
  type DeskFault,
  FAULTS_OF,
  faultsIn,
} from '../../advice/desk-check.ts';
import { text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { countAnswers, fitsText, fixOf } from './desk-check-text.ts';
import { DeskFaultsDrawing } from './desk-drawing.tsx';

interface ToChangeProps {
  readonly answers: DeskAnswers;
  readonly laptop: boolean;
}

/** The number of a fault's step in the drawing. */
function numberOf(fault: DeskFault): number {
  return DESK_STEPS.findIndex((step) => FAULTS_OF[step].includes(fault)) + 1;
}

/** What is right, by name: a result without a change is a result too. */
function RightSteps({ answers }: Pick<ToChangeProps, 'answers'>) {
  return (
    <ul class="workplace-right" data-testid="desk-right">
      {DESK_STEPS.filter((step) => answers[step] === 'fits').map((step) => (
        <li key={step}>
          <Icon of={Check} small />
          {text(`deskCheck_${step}_title`)}
        </li>
      ))}
    </ul>
  );
}

/** How many look right, and what to change, in the order of fixing: each change may settle the next. */
export function ToChange({ answers, laptop }: ToChangeProps) {
  const faults = faultsIn(answers);
  if (countAnswers(answers) === 0) return null;
  const fits = fitsText(answers);
  return (
    <div class="workplace-result">
      <div>
        {fits !== '' && <p data-testid="desk-fits">{fits}</p>}
        {faults.length === 0 ? (
          <>
            <RightSteps answers={answers} />
            <p>{text('deskCheckAllFits')}</p>
          </>
        ) : (
          <ol class="workplace-fixes">
            {faults.map((fault) => (
              <li key={fault} value={numberOf(fault)}>
                {fixOf(fault, laptop)}
              </li>
            ))}
          </ol>
        )}
      </div>
      <DeskFaultsDrawing answers={answers} />
    </div>
  );
}
