import { text } from '../../platform/browser/i18n.ts';
import { BeforeAndNow } from './before-and-now.tsx';
import type { CalibrationFlow } from './calibration-flow.ts';
import { renewalText } from './renewal-text.ts';

/** How a new calibration compares with the former one, which can be put back. Empty if there was no former one. */
export function RenewalResult({ flow }: { flow: CalibrationFlow }) {
  const renewal = flow.renewal.value;
  if (renewal === null) return null;
  const { comparison, state } = renewal;
  return (
    <>
      {comparison !== null && <BeforeAndNow comparison={comparison} isSlouch={comparison.slouch !== null} />}
      <div class="renewal-line">
        <p role="status" data-testid="renewal">
          {renewalText(renewal)}
        </p>
        <button
          type="button"
          class="plain"
          data-testid="undo-calibration"
          disabled={state === 'undone'}
          onClick={() => void flow.undo()}
        >
          {text('undoLimit')}
        </button>
      </div>
    </>
  );
}
