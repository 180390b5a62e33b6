import type { CameraPlace } from './camera-places.ts';
import { type Face, isFaceSeen } from './face.ts';

/**
 * How far off the tilt is, as a standard deviation in degrees: at best, more by each degree that the head has turned since the calibration,
 * and by a share of a large tilt.
 */
const SD = { atBestDeg: 1.6, perTurnedDeg: 0.12, share: 0.08 } as const;

/**
 * While the head faces the camera the eyes' slope in the picture tells the tilt best: on 69 webcam pictures it is off by 1.8° against marked
 * eyes, the turn about the nose by 2.2°. A head that is turned shows a slope without a tilt: before rendered people aside the slope is off
 * by 2.5° and more, the turn about the nose by 1°. Between these angles from the camera the one gives way to the other.
 */
const SLOPE_UP_TO_DEG = 20;
const TURN_FROM_DEG = 30;

/** The face's own zero, for where there is no calibration. */
const FACING = { rollDeg: 0, tiltDeg: 0, yawDeg: 0 } as const;

/**
 * The tilt of the head by the face mesh: now, less what it was at the calibration, positive with the subject's left higher. All of the
 * calibrated tilt is taken off: the mesh is right to 2°, so that it is the user's own way of sitting or a camera that stands aslant.
 * Null where the face is not seen well, or was not at the calibration.
 */
export function tiltOfFace(
  now: Face | null,
  before: CameraPlace | undefined,
): { readonly value: number; readonly sd: number } | null {
  if (!isFaceSeen(now)) return null;
  if (before !== undefined && !isFaceSeen(before.face)) return null;
  const rest = before?.face ?? FACING;
  const turned = turnedShare(Math.max(Math.abs(now.yawDeg), Math.abs(rest.yawDeg)));
  const slope = now.rollDeg - rest.rollDeg;
  const value = slope + turned * (now.tiltDeg - rest.tiltDeg - slope);
  const bySeeing = SD.perTurnedDeg * Math.abs(now.yawDeg - rest.yawDeg);
  return { value, sd: Math.hypot(SD.atBestDeg, bySeeing, SD.share * value) };
}

/** 0 where a head faces the camera, 1 where it is turned away. */
function turnedShare(yawDeg: number): number {
  return Math.min(1, Math.max(0, (yawDeg - SLOPE_UP_TO_DEG) / (TURN_FROM_DEG - SLOPE_UP_TO_DEG)));
}
