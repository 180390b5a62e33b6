import { isKnown, knownValue, type Measurement } from '../posture/body/measurement.ts';
import type { RecordedFrame } from './recording.ts';
import type { Pair } from './score.ts';

export const SCORED_ANGLES = [
  'neckForwardDeg',
  'shoulderTiltDeg',
  'headTiltDeg',
  'headForwardCm',
  'headPitchDeg',
] as const;
export type ScoredAngle = (typeof SCORED_ANGLES)[number];

/** Measured and true values, for the angles where both are known. */
export type TruthPairs = Readonly<Partial<Record<ScoredAngle, Pair>>>;

/** A calibrate frame: the true posture and the measured one. */
export interface NeutralTruth {
  readonly truth: RecordedFrame['truth'];
  readonly measurement: Measurement;
}

/** Pairs the measurement of a frame with its truth. */
export function pairsOf(
  frame: RecordedFrame,
  measurement: Measurement,
  atRest: readonly NeutralTruth[],
): TruthPairs {
  const pairs: Partial<Record<ScoredAngle, Pair>> = {};
  for (const angle of SCORED_ANGLES) {
    const pair = pairOf(angle, frame, measurement, atRest);
    if (pair !== null) pairs[angle] = pair;
  }
  return pairs;
}

/**
 * Compares changes since the calibration: from the front the measurement states the change, and from the side
 * its `sd` is that of the change. Tilts without a calibration are compared directly.
 */
function pairOf(
  angle: ScoredAngle,
  { phase, truth }: RecordedFrame,
  measurement: Measurement,
  atRest: readonly NeutralTruth[],
): Pair | null {
  if (phase === 'calibrate') return null;
  const estimate = measurement[angle];
  const name = angle === 'neckForwardDeg' ? 'neckInclinationDeg' : angle;
  const trueNow = truth?.[name];
  if (!isKnown(estimate) || trueNow === undefined) return null;
  const trueBefore = meanOf(atRest.map(({ truth: before }) => before?.[name] ?? null));
  if (trueBefore === null && !isTilt(angle)) return null;
  const offset =
    measurement.view === 'side' ? meanOf(atRest.map((rest) => knownValue(rest.measurement[angle]))) : 0;
  return { measured: estimate.value - (offset ?? 0), truth: trueNow - (trueBefore ?? 0), sd: estimate.sd };
}

function isTilt(angle: ScoredAngle): boolean {
  return angle === 'shoulderTiltDeg' || angle === 'headTiltDeg';
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
