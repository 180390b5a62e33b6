import data from './estimator.data.json';
import { type EstimatorName, type FeatureSpec, featureSpecsOf, mirrorFeatures } from './features.ts';
import { evaluateNetwork, type Layer } from './network.ts';
import { type PackedNumbers, unpackNumbers } from './packed-numbers.ts';
import {
  changesIn,
  REGRESSIONS,
  regress,
  type StoredRegression,
  type StoredRegressions,
} from './regression.ts';
import { standardise } from './standardise.ts';

/** A value and its standard deviation, both in the unit of the quantity. */
export interface Prediction {
  readonly value: number;
  readonly sd: number;
}

/** One learned quantity, as stored. */
export interface StoredOutput {
  readonly name: string;
  readonly parity: number;
  /** In the unit of the quantity: the value of the network's 1. */
  readonly scale: number;
  /**
   * The network's own standard deviation is raised to `sdPower` and multiplied by `sdFactor`, so that people
   * held out lie within one and two of it as often as they should (docs/design/uncertainty.md). A factor of 0
   * marks a sign, in log-odds, which needs none.
   */
  readonly sdFactor: number;
  readonly sdPower: number;
}

interface StoredLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: PackedNumbers;
}

/** The stored form of one estimator: how features are standardised, its layers, and its outputs. */
export interface StoredEstimator {
  readonly centres: readonly number[];
  readonly spreads: readonly number[];
  readonly layers: readonly StoredLayer[];
  /** First the values, in this order; then a log standard deviation for each that has one. */
  readonly outputs: readonly StoredOutput[];
}

/** The function that `measure` calls: features in, learned quantities by name out. */
export type Estimator = (
  name: EstimatorName,
  features: readonly number[],
) => Readonly<Record<string, Prediction>>;

export type StoredEstimators = Readonly<Record<EstimatorName, StoredEstimator | null>>;

type Guesses = Readonly<Record<string, Prediction>>;

/** Creates an estimator from its stored form. A missing estimator predicts nothing. */
export function readEstimator(
  stored: StoredEstimators,
  regressions: StoredRegressions = REGRESSIONS,
): Estimator {
  const read = { front: readOne('front'), side: readOne('side') };
  function readOne(name: EstimatorName): (features: readonly number[]) => Guesses {
    const estimator = stored[name];
    if (estimator === null) return () => ({});
    const guess = createOne(estimator, featureSpecsOf(name));
    const regression = regressions[name];
    if (regression === null) return guess;
    return (features) => weighVerdict(name, guess(features), features, regression);
  }
  return (name, features) => read[name](features);
}

/** The network is overconfident on people it has not seen: half its log-odds count. */
const NETWORK_SHARE = 0.5;
/** Where the mean of both is as likely right as wrong on people held out (docs/design/verdict.md). */
const EVEN_AT: Readonly<Record<EstimatorName, number>> = { front: 0.5, side: 0 };

/**
 * The verdict is the mean of the network and of a logistic regression on the same changes. The network is
 * better on people similar to the training data, the regression on others (docs/design/verdict.md).
 */
function weighVerdict(
  name: EstimatorName,
  guesses: Guesses,
  features: readonly number[],
  regression: StoredRegression,
): Guesses {
  const { any } = guesses;
  if (any === undefined) return guesses;
  const regressed = regress(regression, changesIn(features, featureSpecsOf(name)));
  return {
    ...guesses,
    any: { value: (regressed + NETWORK_SHARE * any.value) / 2 - EVEN_AT[name], sd: 0 },
  };
}

/** Log standard deviations are clamped to this range, so that no picture gives an infinite one. */
export const LOG_SD_RANGE = { least: -3, most: 2 } as const;

function createOne(
  { centres, spreads, layers: storedLayers, outputs }: StoredEstimator,
  specs: readonly FeatureSpec[],
): (features: readonly number[]) => Readonly<Record<string, Prediction>> {
  const layers = storedLayers.map(
    ({ inputs, outputs: width, weights }): Layer => ({
      inputs,
      outputs: width,
      weights: unpackNumbers(weights),
    }),
  );
  const run = (features: readonly number[]): Float64Array =>
    evaluateNetwork(layers, standardise(features, centres, spreads));
  if (specs.every(({ parity }) => parity === 1)) {
    return (features) => {
      const seen = run(features);
      return guessesOf(seen, seen, outputs);
    };
  }
  return (features) => guessesOf(run(features), run(mirrorFeatures(features, specs)), outputs);
}

/**
 * Each quantity is the mean over the picture and its mirror image, so that left and right are treated exactly
 * alike.
 */
function guessesOf(
  seen: Float64Array,
  mirrored: Float64Array,
  outputs: readonly StoredOutput[],
): Readonly<Record<string, Prediction>> {
  let nextSd = outputs.length;
  const guesses = outputs.map(({ name, parity, scale, sdFactor, sdPower }, index): [string, Prediction] => {
    const value = (scale * ((seen[index] ?? 0) + parity * (mirrored[index] ?? 0))) / 2;
    if (sdFactor === 0) return [name, { value, sd: 0 }];
    const logSd = ((seen[nextSd] ?? 0) + (mirrored[nextSd] ?? 0)) / 2;
    nextSd++;
    const kept = Math.max(LOG_SD_RANGE.least, Math.min(LOG_SD_RANGE.most, logSd));
    return [name, { value, sd: sdFactor * scale * Math.exp(sdPower * kept) }];
  });
  return Object.fromEntries(guesses);
}

/** The shipped estimator. docs/design/training.md says what it was learned from and how far off it is. */
export const estimate: Estimator = readEstimator(data);
