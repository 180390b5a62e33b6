import { dayText } from '../platform/browser/format.ts';
import { text } from '../platform/browser/i18n.ts';
import type { CalibrationDoubt } from '../posture/calibration/calibration-doubt.ts';

interface DoubtLineProps {
  readonly doubt: CalibrationDoubt | null;
  /** The date of the calibration. */
  readonly calibratedMs: number | null;
  onRecalibrate(): void;
}

/** Offers a new calibration if the user or the camera has moved. It is an optional hint, not an alert. */
export function CalibrationDoubtLine({ doubt, calibratedMs, onRecalibrate }: DoubtLineProps) {
  return (
    <div role="status" class="doubt-place">
      {doubt !== null && (
        <p class="doubt" data-testid="calibration-doubt">
          <span>
            {text(`doubt_${doubt}`)}
            {calibratedMs !== null && ` ${text('calibratedOn', dayText(calibratedMs))}`}
          </span>
          <button type="button" class="plain" onClick={onRecalibrate}>
            {text('recalibrate')}
          </button>
        </p>
      )}
    </div>
  );
}
