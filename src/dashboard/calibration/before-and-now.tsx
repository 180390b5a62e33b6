import { text } from '../../platform/browser/i18n.ts';
import { isKnown, type Measurement } from '../../posture/body/measurement.ts';
import type { CalibrationComparison } from '../../posture/calibration/compare-calibration.ts';
import {
  NECK_UPRIGHT_FROM_SIDE_DEG,
  PostureFigure,
  UprightPicture,
} from '../../ui/figure/posture-figure.tsx';

/** From the side the neck is measured against the vertical; here only its change since the former calibration counts. */
function sinceFormer({ measurement, forwardDeg }: CalibrationComparison): Measurement {
  const { view, neckForwardDeg } = measurement;
  if (view !== 'side' || forwardDeg === null || !isKnown(neckForwardDeg)) return measurement;
  const value = NECK_UPRIGHT_FROM_SIDE_DEG + forwardDeg;
  return { ...measurement, neckForwardDeg: { ...neckForwardDeg, value } };
}

interface BeforeAndNowProps {
  readonly comparison: CalibrationComparison;
  /** Whether the new posture is drawn as a slouch. */
  readonly isSlouch: boolean;
}

/** The former upright posture, and the new one over it. */
export function BeforeAndNow({ comparison, isSlouch }: BeforeAndNowProps) {
  return (
    <div class="before-and-now" data-testid="before-and-now">
      <figure>
        <UprightPicture />
        <figcaption>{text('renewal_before')}</figcaption>
      </figure>
      <figure class={isSlouch ? 'now-slouch' : undefined}>
        <PostureFigure measurement={sinceFormer(comparison)} tone={isSlouch ? 'slouch' : 'good'} />
        <figcaption>{text('renewal_now')}</figcaption>
      </figure>
    </div>
  );
}
