import { distanceBetween, type Layout, midOf, type Point } from './layout.ts';
import { proportionsOf } from './proportions.ts';

/** Where somebody is in the picture, and how large they appear. Plain data, pixels. */
export interface BodyPosition {
  readonly eyes: Point;
  readonly leftShoulder: Point;
  readonly rightShoulder: Point;
  /**
   * Spread of the five face points about their centre: about 6 cm of a head, a sixth of the shoulders' width.
   */
  readonly facePx: number;
}

/** The body position of a layout. */
export function bodyPositionOf(layout: Layout, { faceSizePx } = proportionsOf(layout)): BodyPosition {
  const { leftEye, rightEye, leftShoulder, rightShoulder } = layout;
  return { eyes: midOf(leftEye, rightEye), leftShoulder, rightShoulder, facePx: faceSizePx };
}

/** How one body position differs from another, in face sizes of the first. */
export interface PositionChange {
  readonly eyesMoved: number;
  /** How much higher the eyes are; negative if they sank. */
  readonly eyesRose: number;
  /**
   * The larger movement of the two shoulders relative to the eyes: a change of shape, independent of position
   * and size.
   */
  readonly shapeChanged: number;
  /** Size of the second divided by the first. */
  readonly ratio: number;
}

/** Compares position, size and shape of two bodies. */
export function compare(from: BodyPosition, to: BodyPosition): PositionChange {
  return {
    eyesMoved: distanceBetween(from.eyes, to.eyes) / from.facePx,
    eyesRose: (from.eyes.y - to.eyes.y) / from.facePx,
    shapeChanged: Math.max(shoulderMoved(from, to, 'leftShoulder'), shoulderMoved(from, to, 'rightShoulder')),
    ratio: to.facePx / from.facePx,
  };
}

/** How far a shoulder has moved relative to the eyes, in face sizes. */
export function shoulderMoved(
  from: BodyPosition,
  to: BodyPosition,
  side: 'leftShoulder' | 'rightShoulder',
): number {
  return distanceBetween(offset(from, from[side]), offset(to, to[side]));
}

/** A point relative to the eyes, in face sizes. */
function offset({ eyes, facePx }: BodyPosition, point: Point): Point {
  return { x: (point.x - eyes.x) / facePx, y: (point.y - eyes.y) / facePx };
}
