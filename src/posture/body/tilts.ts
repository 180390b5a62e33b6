import type { Layout } from './layout.ts';
import type { Proportions } from './proportions.ts';

/** The eyes are better seen than the ears, which are farther apart. */
const EYES_SHARE = 0.6;
/** Below this mean score one eye and one ear are out of the frame: the tilt was off by 20° there. */
const HEAD_TILT_FROM_SCORE = 0.12;
/** Below this score one shoulder is cut off by the frame or lost in the dark: the tilt was off by 11° there. */
const SHOULDER_TILT_FROM_SCORE = 0.2;
/**
 * The share of the calibrated tilt that is taken off. Shoulders: all, since a camera aside tilts their line by 5° and upright
 * people by 0.4°. Eyes and ears: less, since people do hold their heads aslant.
 */
const TAKEN_OFF = { shoulders: 1, head: 0.7 } as const;

/** A tilt as the lines of the picture have it, degrees, and how well it was seen. */
export interface TiltReading {
  readonly tiltDeg: number;
  /** 0 to 1. */
  readonly score: number;
}

/** The tilt of the head: the eyes' line and the ears' line, each counted as far as it is seen. Null where it is not. */
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

/** The tilt of the shoulders' line. Null where a shoulder is not seen. */
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

/** Shoulders that are seen as well as they usually are, and how fast their tilt gets worse below that (quantiles of people held out). */
const USUAL_SHOULDERS = { score: 0.7, power: 0.3 } as const;

/**
 * By how much the tilt of the shoulders is less sure, or surer, than the network thinks: it's told where the points are, but not how well
 * they were seen. 1 at the usual score.
 */
export function shoulderDoubt(score: number): number {
  return (USUAL_SHOULDERS.score / score) ** USUAL_SHOULDERS.power;
}
