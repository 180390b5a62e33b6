import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import type { CalibrationComparison } from '../../posture/calibration/compare-calibration.ts';
import { BeforeAndNow } from './before-and-now.tsx';
import type { CalibrationFlow } from './calibration-flow.ts';

interface DoubtedProps {
  readonly flow: CalibrationFlow;
  readonly comparison: CalibrationComparison;
  readonly slouch: IssueKind;
}

/** A renewed calibration looks like a slouch to the former one. Nothing is saved until the user has chosen. */
export function DoubtedPanel({ flow, comparison, slouch }: DoubtedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {text(`doubted_${slouch}`)}
        </h1>
        <p>{text('doubted_text')}</p>
      </div>
      <BeforeAndNow comparison={comparison} isSlouch />
      <div class="actions">
        <button
          type="button"
          class="primary large"
          data-testid="doubted-again"
          onClick={() => void flow.openPreview()}
        >
          {text('tryAgain')}
        </button>
        <button
          type="button"
          class="large"
          data-testid="doubted-use"
          aria-describedby="doubted-moved"
          onClick={() => void flow.useAnyway()}
        >
          {text('doubted_use')}
        </button>
      </div>
      <p class="quiet" id="doubted-moved">
        {text('doubted_moved')}
      </p>
    </>
  );
}
