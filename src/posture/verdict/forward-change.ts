import type { Baseline } from '../baseline/baseline.ts';
import { knownValue, type Measurement } from '../body/measurement.ts';
import type { ViewCluster } from '../body/view-clusters.ts';
import { readAnglesAtRest } from '../estimator/angles-at-rest.ts';
import { estimate } from '../estimator/estimator.ts';
import { featureSpecsOf, frontFeatures, sideFeatures } from '../estimator/features.ts';
import { SEVERITY_UNIT_DEG } from './assess.ts';

/*
 * How far neck and trunk have come forward since the calibration. It needs no run of the network: its answer
 * for the calibration never changes, and near the calibration its answers are linear in the features.
 */

/** Neck and trunk, each in its first limit (`SEVERITY_UNIT_DEG`). */
type Forward = readonly [neck: number, trunk: number];

/** The network's answer for a calibration, computed once for each. Plain data. */
export interface ForwardReference {
  /** The features of the calibration itself. */
  readonly features: readonly number[];
  /** The network's answer to them. */
  readonly neutral: Forward;
  /** Change of the answer per feature; 0 for features of the calibration itself. */
  readonly slopes: readonly Forward[];
}

/** Small enough for the network to be linear over it. */
const FEATURE_STEP = 1e-4;

/** Queries the network about a calibration: some forty runs. */
export function readReference(calibrated: Baseline): ForwardReference {
  const features = featuresOf(calibrated, calibrated);
  const answer = answerTo(features, calibrated);
  const rest = neutralOf(calibrated);
  const slopes = featureSpecsOf(networkOf(calibrated)).map(({ name }, index): Forward => {
    if (!name.startsWith('change.')) return [0, 0];
    const stepped = answerTo(features.with(index, (features[index] ?? 0) + FEATURE_STEP), calibrated);
    return [(stepped[0] - answer[0]) / FEATURE_STEP, (stepped[1] - answer[1]) / FEATURE_STEP];
  });
  return { features, neutral: [rest[0] + answer[0], rest[1] + answer[1]], slopes };
}

/**
 * How far forward a posture near the calibration is. For baselines that had drifted in simulated hours this
 * was off by 0.03 at most.
 */
export function forwardOfPosture(
  posture: ViewCluster,
  calibrated: Baseline,
  { features, slopes }: ForwardReference,
): Forward {
  const change: [number, number] = [0, 0];
  for (const [index, value] of featuresOf(posture, calibrated).entries()) {
    const by = value - (features[index] ?? 0);
    change[0] += by * (slopes[index]?.[0] ?? 0);
    change[1] += by * (slopes[index]?.[1] ?? 0);
  }
  return change;
}

/**
 * How far forward a measured posture is.
 * @param measuredBy the baseline that it was measured by
 */
export function forwardOfMeasurement(
  { neckForwardDeg, trunkForwardDeg }: Measurement,
  measuredBy: ViewCluster,
  calibrated: Baseline,
  reference: ForwardReference,
): Forward {
  const measured = inLimits(knownValue(neckForwardDeg) ?? 0, knownValue(trunkForwardDeg) ?? 0);
  const { neutral: atRest } = reference;
  // From the side, angles are against the vertical; from the front they are changes since the baseline.
  const before = calibrated.view === 'side' ? [0, 0] : forwardOfPosture(measuredBy, calibrated, reference);
  return [measured[0] - atRest[0] + (before[0] ?? 0), measured[1] - atRest[1] + (before[1] ?? 0)];
}

function featuresOf({ proportions, profile }: ViewCluster, calibrated: Baseline): number[] {
  return calibrated.view === 'side'
    ? sideFeatures(profile, calibrated.profile, calibrated.frame)
    : frontFeatures(proportions, calibrated, calibrated.frame);
}

function networkOf({ view }: Baseline): 'side' | 'front' {
  return view === 'side' ? 'side' : 'front';
}

function answerTo(features: readonly number[], calibrated: Baseline): Forward {
  const guesses = estimate(networkOf(calibrated), features);
  return inLimits(guesses.neckForwardDeg?.value ?? 0, guesses.trunkForwardDeg?.value ?? 0);
}

/** From the side, the calibrated angles against the vertical; from the front there are none. */
function neutralOf({ view, profile }: Baseline): Forward {
  if (view !== 'side') return [0, 0];
  const { neckForwardDeg, trunkForwardDeg } = readAnglesAtRest(profile);
  return inLimits(neckForwardDeg.value, trunkForwardDeg.value);
}

/** A slump of the upper back alone tilts the trunk by half of its limit. */
function inLimits(neckDeg: number, trunkDeg: number): Forward {
  return [neckDeg / SEVERITY_UNIT_DEG.neckForward, trunkDeg / (SEVERITY_UNIT_DEG.trunkForward / 2)];
}
