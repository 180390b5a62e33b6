import { type Estimate, isKnown, type Measurement } from '../body/measurement.ts';

/**
 * Beyond these, and surely so, a tilt needs no other sign: the sideways limit of ISO 11226, and clear of what
 * cameras distort.
 */
const PLAIN_TILT_DEG = { head: 12, neck: 18, shoulders: 8 } as const;
/** A head turned by this much looks tilted to a camera above or below it. */
const TURNED_FROM_DEG = 18;

/** Log-odds that each tilt lies past its plain limit; -Infinity if unknown. */
export interface PlainTilts {
  readonly head: number;
  readonly neck: number;
  readonly shoulders: number;
}

/**
 * A tilt clearly far past neutral counts by itself, because the estimator knows only what it was trained on.
 */
export function readPlainTilts({
  headTiltDeg,
  shoulderTiltDeg,
  neckLateralDeg,
  headYawDeg,
}: Pick<Measurement, 'headTiltDeg' | 'shoulderTiltDeg' | 'neckLateralDeg' | 'headYawDeg'>): PlainTilts {
  const turned = isKnown(headYawDeg) && Math.abs(headYawDeg.value) > TURNED_FROM_DEG;
  return {
    head: turned ? Number.NEGATIVE_INFINITY : logOddsPast(headTiltDeg, PLAIN_TILT_DEG.head),
    neck: logOddsPast(neckLateralDeg, PLAIN_TILT_DEG.neck),
    shoulders: logOddsPast(shoulderTiltDeg, PLAIN_TILT_DEG.shoulders),
  };
}

/**
 * Log-odds that the absolute value of a quantity is past a limit (a logistic instead of the normal
 * distribution: factor 1.7).
 */
export function logOddsPast(estimate: Estimate, limit: number): number {
  if (!isKnown(estimate)) return Number.NEGATIVE_INFINITY;
  return (1.7 * (Math.abs(estimate.value) - limit)) / Math.max(estimate.sd, 0.1);
}
