import { medianOf } from '../../shared/median.ts';
import { MAX_PIXELS } from './keypoints.ts';
import type { Point } from './layout.ts';

/**
 * What the face mesh says about one face, besides the keypoints. Plain data; signs as in `Measurement`. A
 * recording keeps it as the field `face` of a frame (docs/design/face-mesh.md).
 */
export interface Face {
  /** The model's confidence that it saw a face: 0 to 1. */
  readonly confidence: number;
  /** Slope of the line between the eyes in the picture, degrees: positive with the subject's left higher. */
  readonly rollDeg: number;
  /**
   * Turn about the line of the nose, degrees: positive with the subject's left higher. Equals `rollDeg` while
   * the head faces the camera.
   */
  readonly tiltDeg: number;
  /**
   * Against the camera's axis, degrees: positive looking down. Its zero is that of the mean face, so only
   * changes are meaningful.
   */
  readonly pitchDeg: number;
  /** Against the camera's axis, degrees: positive to the subject's left. */
  readonly yawDeg: number;
  /** Centres of the eyes, in pixels of the unmirrored frame. */
  readonly leftEye: Point;
  readonly rightEye: Point;
  /**
   * Distance between the outer corners of the eyes, as if seen from straight ahead, in pixels of the frame.
   */
  readonly sizePx: number;
  /** Forehead, chin or a cheek is outside the picture: the model guesses them. */
  readonly cutOff: boolean;
}

/** Pictures with a face have 0.99 or more; profiles, hands and walls have 0.1 or less. */
const SURE_FROM = 0.5;

/** Whether a face was seen well enough for its angles to count. */
export function isFaceSeen(face: Face | null): face is Face {
  return face !== null && face.confidence >= SURE_FROM && !face.cutOff;
}

/**
 * Parses a face from outside: a stored baseline or a recording. Null for anything that a detector could not
 * have produced.
 */
export function parseFace(input: unknown): Face | null {
  if (!isFields(input)) return null;
  const { confidence, rollDeg, tiltDeg, pitchDeg, yawDeg, sizePx, cutOff } = input;
  const leftEye = parsePoint(input.leftEye);
  const rightEye = parsePoint(input.rightEye);
  if (!isWithin(confidence, 0, 1) || !isWithin(sizePx, 0, MAX_PIXELS) || typeof cutOff !== 'boolean')
    return null;
  if (!isAngle(rollDeg) || !isAngle(tiltDeg) || !isAngle(pitchDeg) || !isAngle(yawDeg)) return null;
  if (leftEye === null || rightEye === null) return null;
  return { confidence, rollDeg, tiltDeg, pitchDeg, yawDeg, leftEye, rightEye, sizePx, cutOff };
}

/** Rounds to tenths of a degree and of a pixel: finer than the model, and the precision of recordings. */
export function roundFace({ confidence, leftEye, rightEye, sizePx, cutOff, ...angles }: Face): Face {
  return {
    confidence: Math.round(confidence * 1000) / 1000,
    rollDeg: toTenths(angles.rollDeg),
    tiltDeg: toTenths(angles.tiltDeg),
    pitchDeg: toTenths(angles.pitchDeg),
    yawDeg: toTenths(angles.yawDeg),
    leftEye: { x: toTenths(leftEye.x), y: toTenths(leftEye.y) },
    rightEye: { x: toTenths(rightEye.x), y: toTenths(rightEye.y) },
    sizePx: toTenths(sizePx),
    cutOff,
  };
}

/**
 * The median of each quantity over the faces that were seen well; null if fewer than half of the pictures
 * show one.
 */
export function medianFace(faces: readonly (Face | null)[]): Face | null {
  const seen = faces.filter(isFaceSeen);
  if (seen.length === 0 || seen.length * 2 < faces.length) return null;
  const median = (read: (face: Face) => number): number => medianOf(seen.map(read));
  return {
    confidence: median(({ confidence }) => confidence),
    rollDeg: median(({ rollDeg }) => rollDeg),
    tiltDeg: median(({ tiltDeg }) => tiltDeg),
    pitchDeg: median(({ pitchDeg }) => pitchDeg),
    yawDeg: median(({ yawDeg }) => yawDeg),
    leftEye: { x: median(({ leftEye }) => leftEye.x), y: median(({ leftEye }) => leftEye.y) },
    rightEye: { x: median(({ rightEye }) => rightEye.x), y: median(({ rightEye }) => rightEye.y) },
    sizePx: median(({ sizePx }) => sizePx),
    cutOff: false,
  };
}

/** Interpolates between two faces. */
export function moveFace(from: Face, to: Face, share: number): Face {
  const blend = (before: number, now: number): number => before + share * (now - before);
  const blendPoints = (before: Point, now: Point): Point => {
    return { x: blend(before.x, now.x), y: blend(before.y, now.y) };
  };
  return {
    ...from,
    rollDeg: blend(from.rollDeg, to.rollDeg),
    tiltDeg: blend(from.tiltDeg, to.tiltDeg),
    pitchDeg: blend(from.pitchDeg, to.pitchDeg),
    yawDeg: blend(from.yawDeg, to.yawDeg),
    leftEye: blendPoints(from.leftEye, to.leftEye),
    rightEye: blendPoints(from.rightEye, to.rightEye),
    sizePx: blend(from.sizePx, to.sizePx),
  };
}

function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function parsePoint(input: unknown): Point | null {
  if (!isFields(input)) return null;
  const { x, y } = input;
  return isWithin(x, -MAX_PIXELS, MAX_PIXELS) && isWithin(y, -MAX_PIXELS, MAX_PIXELS) ? { x, y } : null;
}

function isAngle(value: unknown): value is number {
  return isWithin(value, -180, 180);
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
