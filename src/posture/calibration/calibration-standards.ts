import type { CutOff } from '../body/cut-off.ts';
import type { FrameSize } from '../body/keypoints.ts';
import {
  distanceBetween,
  faceSizeOf,
  isLayout,
  type Layout,
  type LayoutReading,
  midOf,
  type Point,
} from '../body/layout.ts';
import type { UnknownReason } from '../body/measurement.ts';
import { proportionsOf } from '../body/proportions.ts';
import { viewOf } from '../body/view.ts';

/*
 * Everything later is compared with the calibration, so its pictures must be better than those that are only
 * judged. The scores and shares here were measured on the upright frames of all recordings, and on pictures
 * that were turned, cropped or covered.
 */

/** Why a single picture is not good enough for a calibration. */
export type PictureProblem =
  | 'nobody'
  | 'face_not_seen'
  | 'shoulders_not_seen'
  | CutOff
  | 'upside_down'
  | 'sideways'
  | 'face_covered'
  | 'not_clear'
  | 'too_far'
  | 'too_near'
  | 'head_turned';

/** Reasons that tell the user what to do; any other is reported as nobody in view. */
const SAID: readonly (UnknownReason & PictureProblem)[] = [
  'face_not_seen',
  'shoulders_not_seen',
  'head_cut_off',
  'shoulders_cut_off',
];

/**
 * How far the picture is rotated, degrees. People who sit upright come to 25 from the front and to 56 from
 * the side, where a bent neck counts in full; pictures on their side to 75 to 110, and upside down to 150 or
 * more.
 */
const SIDEWAYS_FROM_DEG = 60;
const UPSIDE_DOWN_FROM_DEG = 120;
/**
 * Mean score of the nose and the better eye. Upright faces have 0.46 or more from the front and 0.41 from the
 * side; one in a hundred covered by a hand or a block has 0.4, and faces upside down 0.25 to 0.47.
 */
const FACE_CLEAR_FROM = 0.4;
/** Shoulders with this mean score are seen well, so only the face is not. */
const SHOULDERS_CLEAR_FROM = 0.35;
/**
 * The detector puts shoulders that are outside the picture inside it, too close together: 2.4 to 4 face
 * sizes, where 99 % of upright people have 4 to 7, scored below 0.4 and within 2 face sizes of the lower
 * edge.
 */
const CUT_SHOULDERS = { widthBelow: 4, scoreBelow: 0.4, edgeFaces: 2 } as const;
/**
 * Face size relative to the shorter side of the frame: below, keypoints are too coarse; above, shoulders are
 * cut off.
 */
const FACE_SIZE = { least: 0.025, most: 0.3 } as const;
/**
 * A nose this far off the midpoint of the ears, in face sizes, means a turned head or a camera aside. A
 * camera aside also sees the eyes in front of the shoulders' midpoint, by 0.15 of the nose's offset or more
 * in the recordings; a turned head does not.
 */
const NOSE_ASIDE_FROM = 0.5;
const EYES_FOLLOW_FROM = 0.15;
/** A camera 34° aside, the widest in the recordings, puts the nose at 1.5. */
const NOSE_TOO_FAR_ASIDE = 1.6;

/** Why a picture is not good enough for a calibration; null if it is. */
export function findPictureProblem(reading: LayoutReading, frame: FrameSize): PictureProblem | null {
  if (!isLayout(reading)) return SAID.find((reason) => reason === reading.unknown) ?? 'nobody';
  return (
    findWrongTurn(reading) ??
    findUnclearPoints(reading) ??
    findWrongSize(reading, frame) ??
    findCutShoulders(reading, frame) ??
    findTurnedHead(reading)
  );
}

function findWrongTurn(layout: Layout): PictureProblem | null {
  const turnedDeg = Math.abs(turnOfPicture(layout));
  // A head seen from behind also has left and right swapped, but above the shoulders.
  if (turnedDeg > UPSIDE_DOWN_FROM_DEG && areShouldersAboveEyes(layout)) return 'upside_down';
  const { leftEye, rightEye } = layout;
  const eyesSteep = steepnessDeg(leftEye, rightEye) > SIDEWAYS_FROM_DEG;
  return turnedDeg > SIDEWAYS_FROM_DEG && turnedDeg <= UPSIDE_DOWN_FROM_DEG && eyesSteep ? 'sideways' : null;
}

/**
 * Rotation of the picture in degrees, from three lines: across the eyes, across the shoulders, and from the
 * shoulders to the eyes. Longer lines weigh more: from the side, where two of them shrink, the third decides.
 */
function turnOfPicture({ leftEye, rightEye, leftShoulder, rightShoulder }: Layout): number {
  const eyes = midOf(leftEye, rightEye);
  const shoulders = midOf(leftShoulder, rightShoulder);
  const across = {
    x: leftEye.x - rightEye.x + leftShoulder.x - rightShoulder.x,
    y: leftEye.y - rightEye.y + leftShoulder.y - rightShoulder.y,
  };
  const right = across.y + eyes.x - shoulders.x;
  const up = across.x + shoulders.y - eyes.y;
  return (Math.atan2(right, up) * 180) / Math.PI;
}

function findUnclearPoints(layout: Layout): PictureProblem | null {
  const { nose, leftEye, rightEye, leftShoulder, rightShoulder } = layout.scores;
  const face = (nose + Math.max(leftEye, rightEye)) / 2;
  if (face < FACE_CLEAR_FROM)
    return (leftShoulder + rightShoulder) / 2 >= SHOULDERS_CLEAR_FROM ? 'face_covered' : 'not_clear';
  return areShouldersAboveEyes(layout) ? 'not_clear' : null;
}

function findWrongSize(layout: Layout, frame: FrameSize): PictureProblem | null {
  const faceShare = faceSizeOf(layout) / Math.min(frame.width, frame.height);
  if (faceShare < FACE_SIZE.least) return 'too_far';
  return faceShare > FACE_SIZE.most ? 'too_near' : null;
}

function findCutShoulders(layout: Layout, frame: FrameSize): PictureProblem | null {
  const { leftShoulder, rightShoulder, scores } = layout;
  const facePx = faceSizeOf(layout);
  const narrow = distanceBetween(leftShoulder, rightShoulder) < CUT_SHOULDERS.widthBelow * facePx;
  const guessed = (scores.leftShoulder + scores.rightShoulder) / 2 < CUT_SHOULDERS.scoreBelow;
  const low = midOf(leftShoulder, rightShoulder).y > frame.height - CUT_SHOULDERS.edgeFaces * facePx;
  return narrow && guessed && low && viewOf(layout) !== 'side' ? 'shoulders_cut_off' : null;
}

function findTurnedHead(layout: Layout): PictureProblem | null {
  const { noseFromEars, eyesAside } = proportionsOf(layout);
  const aside = Math.abs(noseFromEars);
  if (viewOf(layout) === 'side' || aside < NOSE_ASIDE_FROM) return null;
  const turned = aside > NOSE_TOO_FAR_ASIDE || eyesAside / noseFromEars < EYES_FOLLOW_FROM;
  return turned ? 'head_turned' : null;
}

function areShouldersAboveEyes({ leftEye, rightEye, leftShoulder, rightShoulder }: Layout): boolean {
  return midOf(leftShoulder, rightShoulder).y < midOf(leftEye, rightEye).y;
}

function steepnessDeg(a: Point, b: Point): number {
  return (Math.atan2(Math.abs(a.y - b.y), Math.abs(a.x - b.x)) * 180) / Math.PI;
}
