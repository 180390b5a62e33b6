import { useLayoutEffect, useRef } from 'preact/hooks';
import { DESK_STEPS, type DeskAnswers, faultsIn } from '../../advice/desk-check.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { DeskMeasurement } from '../../posture/measure-desk.ts';
import { countAnswers, measuredInShort } from './desk-check-text.ts';
import { DeskMeasured } from './desk-measured.tsx';
import { ToChange } from './to-change.tsx';

interface SummaryProps {
  readonly answers: DeskAnswers;
  readonly laptop: boolean;
  readonly measured: DeskMeasurement;
  onBack(): void;
  onSave(): void;
}

/** After the last question: what to change, and a button to keep it. */
export function DeskSummary({ answers, laptop, measured, onBack, onSave }: SummaryProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const answered = countAnswers(answers);
  const empty = answered === 0 && measuredInShort(measured) === '';
  return (
    <section class="workplace-summary" data-testid="workplace-summary">
      <h2 ref={heading} tabIndex={-1} aria-describedby="desk-answered">
        {text(faultsIn(answers).length > 0 ? 'deskCheckMend' : 'deskCheckResult')}
      </h2>
      <ToChange answers={answers} laptop={laptop} />
      <DeskMeasured answers={answers} measured={measured} />
      <p class="quiet" id="desk-answered">
        {empty ? text('deskCheckSaveEmpty') : text('deskCheckAnswered', answered, DESK_STEPS.length)}
      </p>
      <p class="row workplace-moves">
        <button type="button" class="primary" disabled={empty} data-testid="workplace-save" onClick={onSave}>
          {text('deskCheckSave')}
        </button>
        <button type="button" class="plain" data-testid="workplace-back" onClick={onBack}>
          {text('deskCheckBack')}
        </button>
      </p>
    </section>
  );
}
