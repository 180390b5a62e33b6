import { distanceBetween, type Layout, midOf, type Point } from './layout.ts';

/**
 * The quantities of a layout seen from the side, mirrored so that the person looks towards positive x:
 * lengths in face sizes, angles in degrees. The near ear and shoulder are on the camera's side. The model
 * guesses the far ones, but they still carry information.
 */
export interface Profile {
  /** Face size, pixels: spread of nose, near eye and near ear. */
  readonly scalePx: number;
  /** Position of near shoulder and eyes in the (mirrored) picture, pixels. */
  readonly shoulderXPx: number;
  readonly shoulderYPx: number;
  readonly eyeXPx: number;
  readonly eyeYPx: number;
  /** Near ear relative to near shoulder: in front of it (x) and above it (y). */
  readonly earX: number;
  readonly earY: number;
  /** Far ear relative to near shoulder. */
  readonly farEarX: number;
  readonly farEarY: number;
  readonly noseX: number;
  readonly noseY: number;
  readonly eyeX: number;
  readonly eyeY: number;
  /** Far eye relative to near eye. */
  readonly farEyeX: number;
  readonly farEyeY: number;
  /** Far shoulder relative to near shoulder. */
  readonly farShoulderX: number;
  readonly farShoulderY: number;
  /** Angle against the vertical of the line from the near shoulder to the ears, forward positive. */
  readonly earAngleDeg: number;
  /** The same from the midpoint of the shoulders. */
  readonly midAngleDeg: number;
  /** Angle of the line from ear to eye below the horizontal. */
  readonly gazeDeg: number;
  /** Angle of the line from ear to nose below the horizontal. */
  readonly noseAngleDeg: number;
}

export const PROFILE_NAMES: readonly (keyof Profile)[] = [
  'scalePx',
  'shoulderXPx',
  'shoulderYPx',
  'eyeXPx',
  'eyeYPx',
  'earX',
  'earY',
  'farEarX',
  'farEarY',
  'noseX',
  'noseY',
  'eyeX',
  'eyeY',
  'farEyeX',
  'farEyeY',
  'farShoulderX',
  'farShoulderY',
  'earAngleDeg',
  'midAngleDeg',
  'gazeDeg',
  'noseAngleDeg',
];

interface Turned {
  readonly nose: Point;
  readonly eye: Point;
  readonly nearEye: Point;
  readonly farEye: Point;
  readonly ear: Point;
  readonly farEar: Point;
  readonly shoulder: Point;
  readonly farShoulder: Point;
}

/** Computes the profile of a layout. */
export function profileOf(layout: Layout): Profile {
  const turned = turn(layout);
  const { nose, eye, nearEye, farEye, ear, farEar, shoulder, farShoulder } = turned;
  const scalePx = scaleOf(turned);
  const ears = midOf(ear, farEar);
  return {
    scalePx,
    shoulderXPx: shoulder.x,
    shoulderYPx: shoulder.y,
    eyeXPx: eye.x,
    eyeYPx: eye.y,
    earX: (ear.x - shoulder.x) / scalePx,
    earY: (shoulder.y - ear.y) / scalePx,
    farEarX: (farEar.x - shoulder.x) / scalePx,
    farEarY: (shoulder.y - farEar.y) / scalePx,
    noseX: (nose.x - shoulder.x) / scalePx,
    noseY: (shoulder.y - nose.y) / scalePx,
    eyeX: (eye.x - shoulder.x) / scalePx,
    eyeY: (shoulder.y - eye.y) / scalePx,
    farEyeX: (farEye.x - nearEye.x) / scalePx,
    farEyeY: (nearEye.y - farEye.y) / scalePx,
    farShoulderX: (farShoulder.x - shoulder.x) / scalePx,
    farShoulderY: (shoulder.y - farShoulder.y) / scalePx,
    earAngleDeg: leanDeg(shoulder, ears),
    midAngleDeg: leanDeg(midOf(shoulder, farShoulder), ears),
    gazeDeg: declineDeg(ears, eye),
    noseAngleDeg: declineDeg(ears, nose),
  };
}

/** Mirrors the picture if needed, so that the person looks towards positive x. */
function turn(layout: Layout): Turned {
  const facesRight = layout.nose.x > (layout.leftEar.x + layout.rightEar.x) / 2;
  const sign = facesRight ? 1 : -1;
  const at = (point: Point): Point => ({ x: sign * point.x, y: point.y });
  const near = facesRight
    ? {
        eye: layout.rightEye,
        farEye: layout.leftEye,
        ear: layout.rightEar,
        farEar: layout.leftEar,
        shoulder: layout.rightShoulder,
        farShoulder: layout.leftShoulder,
      }
    : {
        eye: layout.leftEye,
        farEye: layout.rightEye,
        ear: layout.leftEar,
        farEar: layout.rightEar,
        shoulder: layout.leftShoulder,
        farShoulder: layout.rightShoulder,
      };
  return {
    nose: at(layout.nose),
    eye: at(midOf(layout.leftEye, layout.rightEye)),
    nearEye: at(near.eye),
    farEye: at(near.farEye),
    ear: at(near.ear),
    farEar: at(near.farEar),
    shoulder: at(near.shoulder),
    farShoulder: at(near.farShoulder),
  };
}

function scaleOf({ nose, eye, ear, farEar }: Turned): number {
  const ears = midOf(ear, farEar);
  return Math.max(1, (distanceBetween(nose, ears) + distanceBetween(eye, ears)) / 2);
}

function leanDeg(low: Point, high: Point): number {
  return (Math.atan2(high.x - low.x, Math.max(low.y - high.y, 1)) * 180) / Math.PI;
}

function declineDeg(from: Point, to: Point): number {
  return (Math.atan2(to.y - from.y, Math.max(Math.abs(to.x - from.x), 1)) * 180) / Math.PI;
}
