import { areSeen, type LandmarkName, type Layout, midOf } from './layout.ts';
import type { View } from './measurement.ts';
import type { ViewCluster } from './view-clusters.ts';

/**
 * From the side, the ear line and the shoulder line both shrink relative to the height of the eyes above the
 * shoulders. Measured on the recordings at rest: ears at most 0.26 from the side and at least 0.57 from the
 * front, shoulders at most 1.0 and at least 1.15; the limits lie between. A nose more than 0.17 off the
 * midpoint of the ears means about 15° aside.
 */
const SIDE_EARS_BELOW = 0.42;
const SIDE_SHOULDERS_BELOW = 1.12;
const ANGLED_NOSE_FROM = 0.17;
/** The points that a view is read from. */
const SPANNED: readonly LandmarkName[] = ['leftEar', 'rightEar', 'leftShoulder', 'rightShoulder'];

/**
 * Finds the view from one layout. A turned head alone does not make a side view, and neither do missing
 * points.
 */
export function viewOf(layout: Layout): View {
  const eyes = midOf(layout.leftEye, layout.rightEye);
  const ears = midOf(layout.leftEar, layout.rightEar);
  const shoulders = midOf(layout.leftShoulder, layout.rightShoulder);
  const height = Math.max(shoulders.y - eyes.y, 1);
  const earSpan = Math.abs(layout.leftEar.x - layout.rightEar.x) / height;
  const shoulderSpan = Math.abs(layout.leftShoulder.x - layout.rightShoulder.x) / height;
  const seen = areSeen(layout, SPANNED);
  if (seen && earSpan < SIDE_EARS_BELOW && shoulderSpan < SIDE_SHOULDERS_BELOW) return 'side';
  return Math.abs(layout.nose.x - ears.x) / height > ANGLED_NOSE_FROM ? 'angled' : 'front';
}

/**
 * When somebody sinks, the head comes down to the shoulders, and every ratio to its height would go to
 * infinity. So at least this share of the calibrated height is used.
 */
const MIN_HEIGHT_SHARE = 0.5;

interface Calibrated extends ViewCluster {
  readonly view: View;
}

/**
 * Whether a layout cannot be from the calibrated camera position. Shoulders and ears must both indicate
 * another view, since a turned head or a bent back alone moves one of them. Missing points contradict
 * nothing.
 */
export function contradictsView(
  layout: Layout,
  { view: calibrated, proportions, profile }: Calibrated,
): boolean {
  if (!areSeen(layout, SPANNED)) return false;
  const uprightHeightPx =
    calibrated === 'side'
      ? profile.earY * profile.scalePx
      : proportions.earHeight * proportions.shoulderWidthPx;
  const ears = midOf(layout.leftEar, layout.rightEar);
  const shoulders = midOf(layout.leftShoulder, layout.rightShoulder);
  const height = Math.max(shoulders.y - ears.y, MIN_HEIGHT_SHARE * uprightHeightPx, 1);
  const earSpan = Math.abs(layout.leftEar.x - layout.rightEar.x) / height;
  const shoulderSpan = Math.abs(layout.leftShoulder.x - layout.rightShoulder.x) / height;
  if (calibrated === 'side') return earSpan > 0.6 && shoulderSpan > 1.5;
  return earSpan < 0.3 && shoulderSpan < 0.8;
}
