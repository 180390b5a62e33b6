import { useEffect, useRef } from 'preact/hooks';
import { faultsIn } from '../../advice/desk-check.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { SavedDeskChecks } from '../../state/desk-checks.ts';
import { ChecksCompared } from './checks-compared.tsx';
import { fixOf } from './step-card.tsx';

interface SavedProps {
  readonly checks: SavedDeskChecks;
  onAgain(): void;
}

/** What still needs to be fixed. */
function ToMend({ checks: { last } }: Pick<SavedProps, 'checks'>) {
  const faults = last === null ? [] : faultsIn(last.answers);
  const answered = last !== null && Object.values(last.answers).some((answer) => answer !== 'skipped');
  if (!answered) return <p>{text('deskCheckNoAnswers')}</p>;
  if (faults.length === 0) return <p>{text('deskCheckAllFits')}</p>;
  return (
    <section aria-labelledby="workplace-mend">
      <h2 id="workplace-mend">{text('deskCheckMend')}</h2>
      <ul class="guide">
        {faults.map((fault) => (
          <li key={fault}>{fixOf(fault, last.laptop)}</li>
        ))}
      </ul>
    </section>
  );
}

/**
 * The end of a desk check: what to fix, a comparison with the last check, and that moved things need a new calibration.
 */
export function CheckSaved({ checks, onAgain }: SavedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="done" data-testid="workplace-saved">
      <h1 ref={heading} tabIndex={-1}>
        {text('deskCheckSavedTitle')}
      </h1>
      <ToMend checks={checks} />
      <ChecksCompared checks={checks} />
      <p class="hint">{text('deskCheckRecalibrate')}</p>
      <p class="row">
        <button type="button" class="primary" data-testid="workplace-again" onClick={onAgain}>
          {text('deskCheckAgain')}
        </button>
        <a class="button" href="#calibrate">
          {text('page_calibrate')}
        </a>
        <a class="button" href="#guide">
          {text('page_guide')}
        </a>
      </p>
    </div>
  );
}
