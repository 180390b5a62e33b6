import { text } from '../../platform/browser/i18n.ts';
import { isCalibrated, type ProductState } from '../../ui/product-state.ts';
import { isCameraInUse } from './camera-in-use.ts';

/** A calibration empties the recording of the last minutes. Who wants to keep it must know before. Empty without one. */
export function RecordingWarning({ product }: { product: ProductState }) {
  if (isCalibrated(product) !== true || !isCameraInUse(product)) return null;
  return (
    <p class="quiet" data-testid="recording-warning">
      {text('calibrate_emptiesRecording')} <a href="#recordings">{text('page_recordings')}</a>
    </p>
  );
}
