import { text } from '../../platform/browser/i18n.ts';
import { StateLegend } from '../charts/state-legend.tsx';

interface LegendProps {
  readonly hasPart: boolean;
  readonly hasMarks: boolean;
}

/** What the strip shows, the lines below its bars, and the slider. Only what is there is named. */
export function RecordingLegend({ hasPart, hasMarks }: LegendProps) {
  return (
    <StateLegend>
      <li>
        <span class="legend-moment" aria-hidden="true" />
        {text('recording_legendMoment')}
      </li>
      {hasPart && (
        <li>
          <span class="legend-part" aria-hidden="true" />
          {text('recording_legendPart')}
        </li>
      )}
      {hasMarks && (
        <li>
          <span class="legend-marks" aria-hidden="true" />
          {text('recording_legendMarks')}
        </li>
      )}
    </StateLegend>
  );
}
