import { useLayoutEffect, useRef } from 'preact/hooks';
import { faultsIn } from '../../advice/desk-check.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { SavedDeskChecks } from '../../state/desk-checks.ts';
import { ChecksCompared } from './checks-compared.tsx';
import { countAnswers } from './desk-check-text.ts';
import { DeskMeasured } from './desk-measured.tsx';
import { ToChange } from './to-change.tsx';

interface SavedProps {
  readonly checks: SavedDeskChecks;
  onAgain(): void;
}

/** What still needs to be fixed. */
function StillToChange({ checks: { last } }: Pick<SavedProps, 'checks'>) {
  if (last === null) return null;
  if (countAnswers(last.answers) === 0)
    return (
      <>
        <p>{text('deskCheckNoAnswers')}</p>
        <DeskMeasured {...last} />
      </>
    );
  return (
    <section aria-labelledby="desk-changes" data-testid="desk-changes">
      <h2 id="desk-changes">
        {text(faultsIn(last.answers).length > 0 ? 'deskCheckMend' : 'deskCheckResult')}
      </h2>
      <ToChange {...last} />
      <DeskMeasured {...last} />
    </section>
  );
}

/**
 * The end of a desk check: what to fix, a comparison with the last check, and that moved things need a new calibration.
 */
export function CheckSaved({ checks, onAgain }: SavedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} data-testid="workplace-saved">
        {text('deskCheckSavedTitle')}
      </h1>
      <StillToChange checks={checks} />
      <ChecksCompared checks={checks} />
      <p class="hint">{text('deskCheckRecalibrate')}</p>
      <p class="row">
        <a class="button" href="#calibrate">
          {text('page_calibrate')}
        </a>
        <button type="button" data-testid="workplace-again" onClick={onAgain}>
          {text('deskCheckAgain')}
        </button>
      </p>
    </>
  );
}
