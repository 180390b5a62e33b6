import { distanceBetween, type Layout, midOf, type Point } from './layout.ts';
import { proportionsOf } from './proportions.ts';

/** Where somebody is in the picture, and how large. Plain data, pixels. */
export interface BodyPosition {
  readonly eyes: Point;
  readonly leftShoulder: Point;
  readonly rightShoulder: Point;
  /** Spread of the five face points about their middle: about 6 cm of a head, a sixth of the shoulders' width. */
  readonly facePx: number;
}

/** Where the person of a layout is. */
export function bodyPositionOf(layout: Layout, { faceSizePx } = proportionsOf(layout)): BodyPosition {
  const { leftEye, rightEye, leftShoulder, rightShoulder } = layout;
  return { eyes: midOf(leftEye, rightEye), leftShoulder, rightShoulder, facePx: faceSizePx };
}

/** How another place differs from one, in faces of that. */
export interface PositionChange {
  readonly eyesMoved: number;
  /** The shoulder that moved farther against the eyes: the body's shape, wherever it is and however large. */
  readonly shapeChanged: number;
  /** Size of the other against the one. */
  readonly ratio: number;
}

/** Compares where, how large and of what shape two bodies are. */
export function compare(from: BodyPosition, to: BodyPosition): PositionChange {
  return {
    eyesMoved: distanceBetween(from.eyes, to.eyes) / from.facePx,
    shapeChanged: Math.max(shoulderMoved(from, to, 'leftShoulder'), shoulderMoved(from, to, 'rightShoulder')),
    ratio: to.facePx / from.facePx,
  };
}

/** How far a shoulder has moved against the eyes, in faces. */
export function shoulderMoved(
  from: BodyPosition,
  to: BodyPosition,
  side: 'leftShoulder' | 'rightShoulder',
): number {
  return distanceBetween(offset(from, from[side]), offset(to, to[side]));
}

/** A point against the eyes, in faces. */
function offset({ eyes, facePx }: BodyPosition, point: Point): Point {
  return { x: (point.x - eyes.x) / facePx, y: (point.y - eyes.y) / facePx };
}
