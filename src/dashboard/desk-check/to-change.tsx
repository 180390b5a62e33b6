import { type DeskAnswers, faultsIn } from '../../advice/desk-check.ts';
import { text } from '../../platform/browser/i18n.ts';
import { countAnswers, fixOf } from './desk-check-text.ts';

interface ToChangeProps {
  readonly answers: DeskAnswers;
  readonly laptop: boolean;
}

/** What to change, in the order of fixing: each change may settle the next. */
export function ToChange({ answers, laptop }: ToChangeProps) {
  const faults = faultsIn(answers);
  if (countAnswers(answers) === 0) return null;
  if (faults.length === 0) return <p>{text('deskCheckAllFits')}</p>;
  return (
    <ol class="workplace-fixes">
      {faults.map((fault) => (
        <li key={fault}>{fixOf(fault, laptop)}</li>
      ))}
    </ol>
  );
}
