import type { Baseline } from '../baseline/baseline.ts';
import type { Layout } from '../body/layout.ts';
import { isKnown, type Measurement } from '../body/measurement.ts';
import { proportionsOf } from '../body/proportions.ts';
import { seeShoulderTilt } from '../body/tilts.ts';
import type { Reach } from './movement.ts';

/**
 * A comfortable half of the normal range: the neck bends some 45° to the side and turns some 80° (AAOS, Joint
 * Motion). For a real turn of 50° the estimate shows 33 to 41, for 22° it shows 23
 * (docs/design/exercises.md).
 */
const BEND_DEG = 18;
const TURN_DEG = 31;
/**
 * Ear towards shoulder, without the part from leaning with the whole body. A lean larger than any at a desk
 * is read directly from the shoulder line, because the estimator learned only desk postures.
 */
export function readSideBend(
  { headTiltDeg, shoulderTiltDeg }: Measurement,
  layout: Layout,
  { proportions: before }: Baseline,
): Reach {
  if (!isKnown(headTiltDeg)) return { unknown: 'face_not_seen' };
  const seen = seeShoulderTilt(layout, proportionsOf(layout), before);
  const leanDeg = isKnown(shoulderTiltDeg) ? shoulderTiltDeg.value : (seen?.tiltDeg ?? 0);
  const bendDeg = headTiltDeg.value - leanDeg;
  // If the head bends to the left, its left ear is lower.
  return { part: Math.abs(bendDeg) / BEND_DEG, side: bendDeg < 0 ? 'left' : 'right' };
}

/** Looking over a shoulder. */
export function readHeadTurn({ headYawDeg }: Measurement): Reach {
  if (!isKnown(headYawDeg)) return { unknown: 'face_not_seen' };
  return { part: Math.abs(headYawDeg.value) / TURN_DEG, side: headYawDeg.value > 0 ? 'left' : 'right' };
}
