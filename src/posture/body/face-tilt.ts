import { type Face, isFaceSeen } from './face.ts';
import type { Proportions } from './proportions.ts';
import type { ViewCluster } from './view-clusters.ts';

/**
 * Error of the tilt, as powers of the head's turn since the calibration and of the tilt itself. Quantiles of
 * rendered people and of pictures with marked eyes, each held out from the other
 * (docs/design/uncertainty.md).
 */
const SD = {
  factorDeg: 0.54,
  turned: { fromDeg: 2, power: 0.49 },
  tilt: { fromDeg: 2, power: 0.26 },
} as const;

/**
 * While the head faces the camera, the slope of the eyes gives the best tilt: on 69 webcam pictures it is off
 * by 1.8° against marked eyes, and the turn about the nose by 2.2°. For a turned head the slope exceeds the
 * tilt, and a camera above or below adds to it: with cameras aside it is off by 2.5° on rendered people, and
 * the turn about the nose by 1°. Between these two angles the weight moves from one to the other.
 */
const SLOPE_UP_TO_DEG = 20;
const TURN_FROM_DEG = 30;

/** The face's own zero, used without a calibration. */
const FACING = { rollDeg: 0, tiltDeg: 0, yawDeg: 0 } as const;

/**
 * The head tilt by the face mesh: the change since the calibration, positive with the subject's left higher.
 * The whole calibrated tilt is subtracted. The mesh is right to 2°, so what remains is the user's usual way
 * of sitting or a slanted camera. Null if the face is not seen well, or was not at the calibration.
 */
export function tiltOfFace(
  now: Face | null,
  before: ViewCluster | undefined,
): { readonly value: number; readonly sd: number } | null {
  if (!isFaceSeen(now)) return null;
  if (before !== undefined && !isFaceSeen(before.face)) return null;
  const rest = before?.face ?? FACING;
  const turned = turnedShare(Math.max(Math.abs(now.yawDeg), Math.abs(rest.yawDeg)));
  const slope = now.rollDeg - rest.rollDeg;
  const value = slope + turned * (now.tiltDeg - rest.tiltDeg - slope);
  return { value, sd: sdDeg(now.yawDeg - rest.yawDeg, value) };
}

function sdDeg(turnedDeg: number, tiltDeg: number): number {
  const { factorDeg, turned, tilt } = SD;
  const byTurn = (turned.fromDeg + Math.abs(turnedDeg)) ** turned.power;
  return factorDeg * byTurn * (tilt.fromDeg + Math.abs(tiltDeg)) ** tilt.power;
}

/**
 * Replaces the tilt of the keypoints' lines by that of the mesh. The estimator learned from rendered people,
 * whose lines are right to 1.4°; those of real people are off by 4°. On four real webcams 43 of 56 tilted
 * heads are named as such, and 38 without this.
 */
export function withFaceTilt({ proportions, face }: ViewCluster, place: ViewCluster): Proportions {
  const tilt = tiltOfFace(face, place);
  if (tilt === null) return proportions;
  const { eyeTiltDeg, earTiltDeg } = place.proportions;
  return { ...proportions, eyeTiltDeg: eyeTiltDeg + tilt.value, earTiltDeg: earTiltDeg + tilt.value };
}

/** 0 if the head faces the camera, 1 if it is turned away. */
function turnedShare(yawDeg: number): number {
  return Math.min(1, Math.max(0, (yawDeg - SLOPE_UP_TO_DEG) / (TURN_FROM_DEG - SLOPE_UP_TO_DEG)));
}
