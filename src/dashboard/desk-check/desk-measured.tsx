import type { DeskAnswers } from '../../advice/desk-check.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { DeskMeasurement } from '../../posture/measure-desk.ts';
import { disagreementTexts, measuredInShort } from './desk-check-text.ts';

interface MeasuredProps {
  readonly answers: DeskAnswers;
  readonly measured: DeskMeasurement;
}

/** What the camera measured, and whether an answer says otherwise. Empty if nothing was measured. */
export function DeskMeasured({ answers, measured }: MeasuredProps) {
  const inShort = measuredInShort(measured);
  if (inShort === '') return null;
  return (
    <>
      <p data-testid="desk-measured">{text('deskCheckMeasured', inShort)}</p>
      {disagreementTexts(answers, measured).map((differs) => (
        <p key={differs} data-testid="desk-differs">
          {differs}
        </p>
      ))}
    </>
  );
}
