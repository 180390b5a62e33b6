import type { FrameSize } from './keypoints.ts';
import type { UnknownReason } from './measurement.ts';

/** A point in the picture: x to the right, y down, in pixels of the unmirrored frame. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The seven points of face and shoulders that posture is read from, with their scores (0 to 1). */
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
 * A point with a lower score is missing and its position is a guess. An empty chair's face has 0.01 to 0.05.
 */
export const POINT_SEEN_FROM = 0.05;

/** Whether a reading is a layout and not a reason. */
export function isLayout(reading: LayoutReading): reading is Layout {
  return !('unknown' in reading);
}

/** Whether all of the named points are seen. */
export function areSeen({ scores }: Layout, names: readonly LandmarkName[]): boolean {
  return names.every((name) => scores[name] >= POINT_SEEN_FROM);
}

/** Within this share of the picture's edge, a shoulder comes and goes with breathing. */
const EDGE = 0.04;

/** Whether a shoulder is clear of the picture's sides and lower edge. */
export function isInside({ x, y }: Point, { width, height }: FrameSize): boolean {
  return x > EDGE * width && x < (1 - EDGE) * width && y < (1 - EDGE) * height;
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
 * Tilt, in degrees, of the line between a point on the subject's left and its counterpart on the right:
 * positive with the left higher. Folded into -90 to 90, so that a level line is 0 and never on the seam of
 * atan2.
 */
export function tiltDeg(left: Point, right: Point): number {
  const run = Math.abs(left.x - right.x);
  const rise = right.y - left.y;
  return run === 0 && rise === 0 ? 0 : (Math.atan2(rise, run) * 180) / Math.PI;
}

type Face = Pick<Layout, 'nose' | 'leftEye' | 'rightEye' | 'leftEar' | 'rightEar'>;

/** Spread of the five face points about their centre, pixels, at least 1: about 6 cm of a head. */
export function faceSizeOf({ nose, leftEye, rightEye, leftEar, rightEar }: Face): number {
  const face: Point[] = [nose, leftEye, rightEye, leftEar, rightEar];
  const x = face.reduce((sum, point) => sum + point.x, 0) / face.length;
  const y = face.reduce((sum, point) => sum + point.y, 0) / face.length;
  const square = face.reduce((sum, point) => sum + (point.x - x) ** 2 + (point.y - y) ** 2, 0);
  return Math.max(Math.sqrt(square / face.length), 1);
}
