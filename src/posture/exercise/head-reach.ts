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
 * The chin slides back by some 3 cm. At a webcam's distance the face then looks 2 to 6 % smaller relative to
 * the shoulders, and the ears rise relative to the eyes by 0.06 to 0.16 face sizes, because the chin sinks a
 * little. Halfway it is 1 to 2 % and 0.02 to 0.09; part of that is the sitting position at the time and is
 * subtracted. A camera above the eyes sees less (docs/measurements/exercises.md).
 */
const TUCK = { smaller: 0.026, earsRise: 0.075 } as const;
/** Turning, bending or looking down changes the face by more than any tuck. In face sizes, and degrees. */
const NO_TUCK = { noseAside: 0.35, earsRise: 0.3, tiltDeg: 10 } as const;

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

/** The head slides straight back. */
export function readChinTuck(layout: Layout, { proportions: before }: Baseline): Reach {
  const now = proportionsOf(layout);
  const earsRise = before.earDrop - now.earDrop;
  const otherwise =
    earsRise > NO_TUCK.earsRise ||
    Math.abs(now.noseFromEars - before.noseFromEars) > NO_TUCK.noseAside ||
    Math.abs(now.eyeTiltDeg - before.eyeTiltDeg) > NO_TUCK.tiltDeg;
  if (otherwise) return { part: 0, side: null };
  const smaller = before.logFace - now.logFace;
  return { part: Math.max(0, (smaller / TUCK.smaller + earsRise / TUCK.earsRise) / 2), side: null };
}
