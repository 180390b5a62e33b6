/*
 * The outline of head and shoulders, from the keypoints. People whose own picture was shown beside their upright one
 * kept a better posture (Taieb-Maimon 2011); an outline is our private substitute for the picture, and untested.
 */
import { medianOf } from '../../shared/median.ts';
import type { FrameSize } from './keypoints.ts';
import { distanceBetween, type Layout, midOf, type Point } from './layout.ts';

/** Head and shoulders, in pixels of the unmirrored frame. Plain data. */
export interface Outline {
  readonly head: Point;
  readonly headRadius: number;
  readonly leftShoulder: Point;
  readonly rightShoulder: Point;
  readonly frame: FrameSize;
}

/** A head is about 0.58 ear spans to either side of its middle, with ears and some hair. A judgment by eye. */
const RADIUS_IN_EAR_SPANS = 0.58;

/**
 * A head's height over its width: 232 over 152 mm for the median man (ANSUR II, Gordon 2014), less because the width
 * here includes the ears.
 */
export const HEAD_HEIGHT_TO_WIDTH = 1.3;

/** The outline of one picture. */
export function outlineOf(layout: Layout, frame: FrameSize): Outline {
  const { leftEye, rightEye, leftEar, rightEar, nose, leftShoulder, rightShoulder } = layout;
  const eyes = midOf(leftEye, rightEye);
  const earSpan = Math.max(distanceBetween(leftEar, rightEar), 2 * distanceBetween(leftEye, rightEye));
  const head = midOf(eyes, midOf(nose, midOf(leftEar, rightEar)));
  return { head, headRadius: RADIUS_IN_EAR_SPANS * earSpan, leftShoulder, rightShoulder, frame };
}

function medianPoint(points: readonly Point[]): Point {
  return { x: medianOf(points.map(({ x }) => x)), y: medianOf(points.map(({ y }) => y)) };
}

/** The middle of several outlines of one camera; null of none. */
export function medianOutline(outlines: readonly Outline[]): Outline | null {
  const [first] = outlines;
  if (first === undefined) return null;
  return {
    head: medianPoint(outlines.map(({ head }) => head)),
    headRadius: medianOf(outlines.map(({ headRadius }) => headRadius)),
    leftShoulder: medianPoint(outlines.map(({ leftShoulder }) => leftShoulder)),
    rightShoulder: medianPoint(outlines.map(({ rightShoulder }) => rightShoulder)),
    frame: first.frame,
  };
}

/** The same outline in a frame of another size. */
export function scaleOutline(outline: Outline, to: FrameSize): Outline {
  const factor = to.width / outline.frame.width;
  const scaled = ({ x, y }: Point): Point => ({ x: x * factor, y: y * factor });
  return {
    head: scaled(outline.head),
    headRadius: outline.headRadius * factor,
    leftShoulder: scaled(outline.leftShoulder),
    rightShoulder: scaled(outline.rightShoulder),
    frame: to,
  };
}
