import type { StoredEstimator, StoredEstimators } from '../../src/posture/estimator/estimator.ts';
import {
  type EstimatorName,
  type FeatureSpec,
  featureSpecsOf,
} from '../../src/posture/estimator/features.ts';
import type { Layer } from '../../src/posture/estimator/network.ts';
import { packNumbers } from '../../src/posture/estimator/packed-numbers.ts';
import { standardise } from '../../src/posture/estimator/standardise.ts';
import type { RecordingFile } from '../replay/files.ts';
import type { Example } from './examples.ts';
import { fitNetwork, type TrainingRows } from './fit-network.ts';
import { slopeOfLoss } from './loss.ts';
import { featuresFor, QUANTITIES, type Quantity, suits } from './quantities.ts';
import { round } from './round.ts';
import { teachersOf } from './training-set.ts';

/** Units of each hidden layer, and the number of epochs. */
const SIZES: Readonly<Record<EstimatorName, { readonly hidden: number; readonly epochs: number }>> = {
  front: { hidden: 128, epochs: 10 },
  side: { hidden: 96, epochs: 8 },
};

/** Trains all estimators on recordings, without their uncertainty. Call `startFitting` before. */
export function fitEstimators(files: readonly RecordingFile[]): StoredEstimators {
  const examples = teachersOf(files);
  const learn = (name: EstimatorName): StoredEstimator | null =>
    fitEstimator(
      name,
      examples.filter((example) => suits(name, example)),
    );
  return { front: learn('front'), side: learn('side') };
}

function fitEstimator(name: EstimatorName, examples: readonly Example[]): StoredEstimator | null {
  const specs = featureSpecsOf(name);
  const quantities = QUANTITIES[name];
  const rows = examples.map((example) => featuresFor(name, example));
  if (rows.length === 0) return null;
  const { centres, spreads } = spreadFeatures(rows, specs);
  const set = layOut(rows, examples, quantities, { centres, spreads });
  const measured = quantities.filter(({ kind }) => kind === 'measured').length;
  const layers = fitNetwork(set, {
    ...SIZES[name],
    outputs: quantities.length + measured,
    gradient: slopeOfLoss(quantities),
    ...(specs.every(({ parity }) => parity === 1) ? {} : { vary: mirrorHalf(specs, quantities) }),
  });
  return storeEstimator(centres, spreads, layers, quantities);
}

/** Mean and deviation of each feature; features that change sign in a mirror have mean 0. */
function spreadFeatures(
  rows: readonly (readonly number[])[],
  specs: readonly FeatureSpec[],
): { readonly centres: number[]; readonly spreads: number[] } {
  const meanOf = (index: number, power: 1 | 2): number =>
    rows.reduce((sum, row) => sum + (row[index] ?? 0) ** power, 0) / rows.length;
  const centres = specs.map(({ parity }, index) =>
    parity === 1 || specs.every((spec) => spec.parity === 1) ? round(meanOf(index, 1)) : 0,
  );
  const spreads = centres.map((centre, index) =>
    round(Math.sqrt(Math.max(meanOf(index, 2) - centre ** 2, 0)) + 1e-6),
  );
  return { centres, spreads };
}

function layOut(
  rows: readonly (readonly number[])[],
  examples: readonly Example[],
  quantities: readonly Quantity[],
  { centres, spreads }: { readonly centres: number[]; readonly spreads: number[] },
): TrainingRows {
  const featureCount = centres.length;
  const features = new Float32Array(rows.length * featureCount);
  const targets = new Float32Array(rows.length * quantities.length);
  for (const [index, example] of examples.entries()) {
    features.set(standardise(rows[index] ?? [], centres, spreads), index * featureCount);
    const values = quantities.map(({ targetOf, scale }) => (targetOf(example) ?? Number.NaN) / scale);
    targets.set(values, index * quantities.length);
  }
  return { rows: rows.length, features, targets, featureCount, targetCount: quantities.length };
}

/** Replaces half of a batch by its mirror image. */
function mirrorHalf(specs: readonly FeatureSpec[], quantities: readonly Quantity[]) {
  return (features: Float32Array, targets: Float32Array, random: () => number): void => {
    for (let row = 0; row * specs.length < features.length; row++) {
      if (random() < 0.5) continue;
      for (const [index, { parity }] of specs.entries())
        features[row * specs.length + index] = (features[row * specs.length + index] ?? 0) * parity;
      for (const [index, { parity, kind }] of quantities.entries()) {
        if (kind === 'measured')
          targets[row * quantities.length + index] = (targets[row * quantities.length + index] ?? 0) * parity;
      }
    }
  };
}

function storeEstimator(
  centres: readonly number[],
  spreads: readonly number[],
  layers: readonly Layer[],
  quantities: readonly Quantity[],
): StoredEstimator {
  return {
    centres,
    spreads,
    layers: layers.map(({ inputs, outputs, weights }) => ({
      inputs,
      outputs,
      weights: packNumbers(weights),
    })),
    outputs: quantities.map(({ name, parity, scale, kind }) => ({
      name,
      parity,
      scale,
      sdFactor: kind === 'measured' ? 1 : 0,
      sdPower: 1,
    })),
  };
}
