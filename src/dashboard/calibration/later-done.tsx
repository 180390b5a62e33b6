import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import { BeforeAndNow } from './before-and-now.tsx';
import type { CalibrationFlow } from './calibration-flow.ts';
import type { Renewal } from './renewal.ts';
import { renewalText } from './renewal-text.ts';

interface RenewalResultProps {
  readonly renewal: Renewal;
  onUndo(): void;
}

/** How the new calibration compares with the former one, which can be put back. */
function RenewalResult({ renewal, onUndo }: RenewalResultProps) {
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
          onClick={onUndo}
        >
          {text('undoLimit')}
        </button>
      </div>
    </>
  );
}

/** The end of a calibration after the first run. */
export function LaterDone({ flow }: { flow: CalibrationFlow }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const renewal = flow.renewal.value;
  return (
    <>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {text('laterDone_title')}
        </h1>
        <p>{text('laterDone_text')}</p>
      </div>
      {renewal !== null && <RenewalResult renewal={renewal} onUndo={() => void flow.undo()} />}
      <div class="actions">
        <a class="button button-primary large" href="#places">
          {text('laterDone_workplaces')}
        </a>
        <a class="button large" href="#today">
          {text('done_today')}
        </a>
      </div>
      <p class="row step-links">
        <a href="#slouch">{text('show_open')}</a>
      </p>
    </>
  );
}
