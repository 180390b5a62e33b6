import { findCutOff } from './cut-off.ts';
import type { FrameSize, Keypoint, Pose } from './keypoints.ts';
import type { UnknownReason } from './measurement.ts';

/** A place in the picture: x to the right, y down, in pixels of the unmirrored frame. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The seven points of face and shoulders that posture is read from, and how well each was seen (0 to 1). */
export interface Layout {
  readonly nose: Point;
  readonly leftEye: Point;
  readonly rightEye: Point;
  readonly leftEar: Point;
  readonly rightEar: Point;
  readonly leftShoulder: Point;
  readonly rightShoulder: Point;
  readonly scores: LayoutScores;
}

export type LandmarkName = Exclude<keyof Layout, 'scores'>;
type LayoutScores = Readonly<Record<LandmarkName, number>>;

export const LANDMARKS: readonly LandmarkName[] = [
  'nose',
  'leftEye',
  'rightEye',
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
];

export type LayoutReading = Layout | { readonly unknown: UnknownReason };

/**
 * MoveNet's scores, measured on the recordings: an empty chair 0.01 to 0.05 on the face (a coat on the chair up to 0.25 on the
 * shoulders); a person 0.3 to 0.9. Half a face at the frame's edge keeps 0.2 or more on its better half, and shoulders that
 * the frame cuts off 0.06 or more: their places are still guessed well.
 */
const FACE_SEEN_FROM = 0.2;
const FACE_GONE_BELOW = 0.12;
const BODY_SEEN_FROM = 0.35;
const SHOULDERS_SEEN_FROM = 0.06;
/** A point with a lower score is missing: an empty chair's face has 0.01 to 0.05. Its place is a guess. */
export const POINT_SEEN_FROM = 0.05;

/** Reads face and shoulders out of the pose of a picture of some size, or tells why that cannot be done. */
export function readLayout(pose: Pose, frame: FrameSize): LayoutReading {
  const [nose, leftEye, rightEye, leftEar, rightEar, leftShoulder, rightShoulder] = pose;
  if (!nose || !leftEye || !rightEye || !leftEar || !rightEar || !leftShoulder || !rightShoulder) {
    return { unknown: 'nobody' };
  }
  const seen = { nose, leftEye, rightEye, leftEar, rightEar, leftShoulder, rightShoulder };
  const layout: Layout = { ...mapLandmarks(seen, pointOf), scores: mapLandmarks(seen, scoreOf) };
  const doubt = doubtIn(layout) ?? findCutOff(layout, frame);
  return doubt === null ? layout : { unknown: doubt };
}

function mapLandmarks<T>(
  seen: Readonly<Record<LandmarkName, Keypoint>>,
  read: (keypoint: Keypoint) => T,
): Record<LandmarkName, T> {
  return {
    nose: read(seen.nose),
    leftEye: read(seen.leftEye),
    rightEye: read(seen.rightEye),
    leftEar: read(seen.leftEar),
    rightEar: read(seen.rightEar),
    leftShoulder: read(seen.leftShoulder),
    rightShoulder: read(seen.rightShoulder),
  };
}

/** Whether a reading is a layout and not a reason. */
export function isLayout(reading: LayoutReading): reading is Layout {
  return !('unknown' in reading);
}

function doubtIn({ scores, ...points }: Layout): UnknownReason | null {
  const face = betterHalfOf([scores.nose, scores.leftEye, scores.rightEye, scores.leftEar, scores.rightEar]);
  const shoulders = (scores.leftShoulder + scores.rightShoulder) / 2;
  if (face < FACE_GONE_BELOW) return shoulders < BODY_SEEN_FROM ? 'nobody' : 'face_not_seen';
  if (face < FACE_SEEN_FROM) return shoulders < FACE_SEEN_FROM ? 'nobody' : 'face_not_seen';
  if (shoulders < SHOULDERS_SEEN_FROM) return 'shoulders_not_seen';
  const headHeight = (points.leftShoulder.y + points.rightShoulder.y) / 2 - points.nose.y;
  const shoulderWidth = distanceBetween(points.leftShoulder, points.rightShoulder);
  const faceSpan = distanceBetween(points.nose, midOf(points.leftEar, points.rightEar));
  const earSpan = distanceBetween(points.leftEar, points.rightEar);
  if (Math.max(faceSpan, earSpan) < 2) return 'face_not_seen';
  if (Math.max(headHeight, shoulderWidth) < 2) return 'shoulders_not_seen';
  return null;
}

/** Whether all of some points are seen at all. */
export function areSeen({ scores }: Layout, names: readonly LandmarkName[]): boolean {
  return names.every((name) => scores[name] >= POINT_SEEN_FROM);
}

/** At the picture's edge, in shares of its sides, a shoulder comes and goes with breathing. */
const EDGE = 0.04;

/** Whether a shoulder is clear of the picture's sides and lower edge. */
export function isInside({ x, y }: Point, { width, height }: FrameSize): boolean {
  return x > EDGE * width && x < (1 - EDGE) * width && y < (1 - EDGE) * height;
}

/** Mean of the three best scores of the face. */
function betterHalfOf(scores: readonly number[]): number {
  const [first = 0, second = 0, third = 0] = [...scores].sort((a, b) => b - a);
  return (first + second + third) / 3;
}

function pointOf(keypoint: Keypoint): Point {
  return { x: keypoint[0], y: keypoint[1] };
}

function scoreOf(keypoint: Keypoint): number {
  return keypoint[2];
}

/** The point halfway between two. */
export function midOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Distance between two points, in their unit. */
export function distanceBetween(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/**
 * Tilt, in degrees, of the line between a point on the subject's left and its fellow on the right: positive with the left
 * higher. It is folded into -90 to 90, so that a level line is 0 and never sits on the seam of atan2.
 */
export function tiltDeg(left: Point, right: Point): number {
  const run = Math.abs(left.x - right.x);
  const rise = right.y - left.y;
  return run === 0 && rise === 0 ? 0 : (Math.atan2(rise, run) * 180) / Math.PI;
}
