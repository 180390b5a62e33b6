import { type Face, isFaceSeen } from '../body/face.ts';
import type { Prediction } from '../estimator/estimator.ts';

/**
 * How the head has turned since the calibration, by the face mesh alone, degrees; signs as in `Measurement`.
 */
export interface FaceTurn {
  readonly pitchDeg: number;
  readonly yawDeg: number;
}

/** Null if the face is not seen well, or was not at the calibration. */
export function turnOfFace(now: Face | null, atRest: Face | null): FaceTurn | null {
  if (!isFaceSeen(now) || !isFaceSeen(atRest)) return null;
  return { pitchDeg: now.pitchDeg - atRest.pitchDeg, yawDeg: now.yawDeg - atRest.yawDeg };
}

/**
 * The error of the mean of both readings: a share of the error of the keypoints' reading, and more the less
 * they agree (quantiles of rendered people held out, docs/design/uncertainty.md).
 */
const SD = {
  pitch: { share: 0.62, perDifference: 0.36 },
  yaw: { share: 0.5, perDifference: 0.32 },
} as const;

/**
 * The mean of the estimator's reading of the keypoints and the mesh's, each a change since the calibration.
 * Both have about the same error and err for different reasons, so no weight needs learning: a weight fitted
 * on other people is no better (docs/measurements/estimator-experiments.md).
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
