import type { Layout } from './layout.ts';
import type { Proportions } from './proportions.ts';

/** The eyes are seen better; the ears are farther apart. */
const EYES_SHARE = 0.6;
/** Below this mean score one eye and one ear are outside the frame: the tilt was off by 20° there. */
const HEAD_TILT_FROM_SCORE = 0.12;
/**
 * Below this score one shoulder is cut off by the frame or lost in the dark: the tilt was off by 11° there.
 */
const SHOULDER_TILT_FROM_SCORE = 0.2;
/**
 * The share of the calibrated tilt that is subtracted. Shoulders: all of it, since a camera aside tilts their
 * line by 5° and upright people by 0.4°. Eyes and ears: less, since people do tilt their heads.
 */
const TAKEN_OFF = { shoulders: 1, head: 0.7 } as const;

/** A tilt of a line in the picture, degrees, and how well it was seen. */
export interface TiltReading {
  readonly tiltDeg: number;
  /** 0 to 1. */
  readonly score: number;
}

/** The head tilt: the lines of eyes and ears, weighted by how well each is seen. Null if neither is. */
export function seeHeadTilt(
  { scores }: Layout,
  now: Proportions,
  before: Proportions | undefined,
): TiltReading | null {
  const eyes = EYES_SHARE * Math.min(scores.leftEye, scores.rightEye);
  const ears = (1 - EYES_SHARE) * Math.min(scores.leftEar, scores.rightEar);
  const score = eyes + ears;
  if (score < HEAD_TILT_FROM_SCORE) return null;
  const tiltOf = ({ eyeTiltDeg, earTiltDeg }: Proportions): number =>
    (eyes * eyeTiltDeg + ears * earTiltDeg) / score;
  return { tiltDeg: tiltOf(now) - (before ? TAKEN_OFF.head * tiltOf(before) : 0), score };
}

/** The tilt of the shoulder line. Null if a shoulder is not seen. */
export function seeShoulderTilt(
  { scores }: Layout,
  now: Proportions,
  before: Proportions | undefined,
): TiltReading | null {
  const score = Math.min(scores.leftShoulder, scores.rightShoulder);
  if (score < SHOULDER_TILT_FROM_SCORE) return null;
  const tiltDeg = now.shoulderTiltDeg - (before ? TAKEN_OFF.shoulders * before.shoulderTiltDeg : 0);
  return { tiltDeg, score };
}

/**
 * The usual score of visible shoulders, and how fast the tilt gets worse below it (quantiles of people held
 * out).
 */
const USUAL_SHOULDERS = { score: 0.7, power: 0.3 } as const;

/**
 * Factor on the network's deviation of the shoulder tilt: the network knows the positions of the points, but
 * not their scores. 1 at the usual score.
 */
export function shoulderDoubt(score: number): number {
  return (USUAL_SHOULDERS.score / score) ** USUAL_SHOULDERS.power;
}
