import { findCutOff } from './cut-off.ts';
import type { FrameSize, Keypoint, Pose } from './keypoints.ts';
import {
  distanceBetween,
  type LandmarkName,
  type Layout,
  type LayoutReading,
  midOf,
  type Point,
} from './layout.ts';
import type { UnknownReason } from './measurement.ts';

/**
 * MoveNet's scores, measured on the recordings: an empty chair has 0.01 to 0.05 on the face (a coat on the
 * chair up to 0.25 on the shoulders); a person has 0.3 to 0.9. Half a face at the frame's edge keeps 0.2 or
 * more on its better half, and shoulders cut off by the frame keep 0.06 or more: their positions are still
 * guessed well.
 */
const FACE_SEEN_FROM = 0.2;
const FACE_GONE_BELOW = 0.12;
const BODY_SEEN_FROM = 0.35;
const SHOULDERS_SEEN_FROM = 0.06;

/** Reads face and shoulders from a pose, or returns why it cannot be read. */
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
