import { type Face, isFaceSeen } from '../body/face.ts';
import type { Prediction } from '../estimator/estimator.ts';

/** How the head has turned since the calibration, by the face mesh alone, degrees; signs as in `Measurement`. */
export interface FaceTurn {
  readonly pitchDeg: number;
  readonly yawDeg: number;
}

/** Null where the face is not seen well, or was not at the calibration. */
export function turnOfFace(now: Face | null, atRest: Face | null): FaceTurn | null {
  if (!isFaceSeen(now) || !isFaceSeen(atRest)) return null;
  return { pitchDeg: now.pitchDeg - atRest.pitchDeg, yawDeg: now.yawDeg - atRest.yawDeg };
}

/**
 * How far off the mean of the two readings is: a share of what the keypoints' reading is off by, and more the less they agree
 * (quantiles of rendered people held out, docs/design/uncertainty.md).
 */
const SD = {
  pitch: { share: 0.62, perDifference: 0.36 },
  yaw: { share: 0.5, perDifference: 0.32 },
} as const;

/**
 * The mean of what the estimator reads off the keypoints and what the mesh says, each a change since the calibration. The two are about
 * equally right and err for reasons of their own, so no weight needs learning: a weight fitted on other people is no better (docs/measurements/estimator-experiments.md).
 */
export function meanWithFace(
  angle: keyof typeof SD,
  byKeypoints: Prediction | undefined,
  byFaceDeg: number | undefined,
): Prediction | undefined {
  if (byKeypoints === undefined || byFaceDeg === undefined) return byKeypoints;
  const { share, perDifference } = SD[angle];
  const differenceDeg = byFaceDeg - byKeypoints.value;
  return {
    value: byKeypoints.value + differenceDeg / 2,
    sd: Math.hypot(share * byKeypoints.sd, perDifference * differenceDeg),
  };
}
