import { isKnown, type Measurement } from '../body/measurement.ts';

/**
 * A head bent down by this much since the calibration looks at a phone, notes or keys. Nine in ten rendered people who
 * look down bend it further, and no other posture of theirs. Real people who slouch often bend it by 10 to 17°
 * (docs/measurements/judging.md).
 */
const HEAD_DOWN_DEG = 18;
/** A trunk this far forward is a slouch, wherever the head looks: halfway between 1° of who looks down and 5° of who slouches. */
const TRUNK_FORWARD_DEG = 3;

/**
 * Whether the head alone is bent down, with the trunk as calibrated. False from the side, where both angles are
 * against the vertical; null if either angle is unknown.
 */
export function isLookingDown({
  view,
  headPitchDeg,
  trunkForwardDeg,
}: Pick<Measurement, 'view' | 'headPitchDeg' | 'trunkForwardDeg'>): boolean | null {
  if (view === 'side') return false;
  if (!isKnown(headPitchDeg) || !isKnown(trunkForwardDeg)) return null;
  return headPitchDeg.value >= HEAD_DOWN_DEG && trunkForwardDeg.value < TRUNK_FORWARD_DEG;
}
