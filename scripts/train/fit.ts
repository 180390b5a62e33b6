import type { BoostedTrees } from '../../src/posture/boosted.ts';
import {
  type EstimatorName,
  evaluateHeads,
  featureSpecsOf,
  readHeads,
  type StoredEstimators,
  type StoredHead,
  type StoredHeads,
} from '../../src/posture/estimator.ts';
import { mirrorFeatures } from '../../src/posture/features.ts';
import { packTrees } from '../../src/posture/packed-trees.ts';
import type { Recording } from '../../src/posture/recording.ts';
import { boost, roundTo } from './boost.ts';
import { type Example, examplesOf } from './examples.ts';
import { featuresFor, QUANTITIES, type Quantity, suits } from './quantities.ts';
import { seededRandom } from './random.ts';

/** How often each recording is shown: once as it is, the other times with noise on its keypoints. */
const COPIES = 3;
/** Up to this much noise, in face sizes: a webcam in a dim room wanders by about as much. */
const MOST_NOISE = 0.08;
const ESTIMATORS: readonly EstimatorName[] = ['front', 'side', 'profile'];

/** Learns all estimators from recordings, without their uncertainty. */
export function fitEstimators(
  recordings: readonly Recording[],
  names: readonly EstimatorName[] = ESTIMATORS,
): StoredEstimators {
  const examples = augment(recordings);
  const learn = (name: EstimatorName): StoredHeads =>
    !names.includes(name)
      ? {}
      : fitHeads(
          name,
          examples.filter((example) => suits(name, example)),
        );
  return { front: learn('front'), side: learn('side'), profile: learn('profile') };
}

/** Adds to each head how far off it is on people held out: `heldOut` is what each group was fitted without. */
export function stateUncertainty(
  estimators: StoredEstimators,
  errors: Readonly<Record<EstimatorName, Readonly<Record<string, readonly ErrorSample[]>>>>,
): StoredEstimators {
  const state = (name: EstimatorName): StoredHeads =>
    Object.fromEntries(
      Object.entries(estimators[name]).map(([quantity, head]) => [
        quantity,
        { ...head, ...fitSpread(errors[name][quantity] ?? []) },
      ]),
    );
  return { front: state('front'), side: state('side'), profile: state('profile') };
}

export interface ErrorSample {
  readonly guess: number;
  readonly truth: number;
}

/** What estimators fitted on other people say of some recordings, beside the truth. */
export function collectErrors(
  estimators: StoredEstimators,
  recordings: readonly Recording[],
): Record<EstimatorName, Record<string, ErrorSample[]>> {
  const errors: Record<EstimatorName, Record<string, ErrorSample[]>> = { front: {}, side: {}, profile: {} };
  for (const example of recordings.flatMap((recording) => examplesOf(recording))) {
    for (const name of ESTIMATORS.filter((estimator) => suits(estimator, example))) {
      const heads = readHeads(estimators[name]);
      const guesses = evaluateHeads(heads, featuresFor(name, example), featureSpecsOf(name));
      for (const quantity of QUANTITIES[name].filter(({ loss }) => loss === 'squared')) {
        const truth = quantity.targetOf(example);
        const guess = guesses[quantity.name]?.value;
        if (truth === null || guess === undefined) continue;
        errors[name][quantity.name] = [...(errors[name][quantity.name] ?? []), { guess, truth }];
      }
    }
  }
  return errors;
}

/** The line sd = base + slope × |value| through the root mean square errors of small and of large values. */
function fitSpread(samples: readonly ErrorSample[]): Pick<StoredHead, 'sdBase' | 'sdSlope'> {
  if (samples.length < 20) return { sdBase: 0, sdSlope: 0 };
  const sorted = [...samples].sort((a, b) => Math.abs(a.guess) - Math.abs(b.guess));
  const half = Math.floor(sorted.length / 2);
  const low = spreadOf(sorted.slice(0, half));
  const high = spreadOf(sorted.slice(half));
  const slope = Math.max(0, (high.error - low.error) / Math.max(high.size - low.size, 1e-6));
  return {
    sdBase: roundTo(Math.max(low.error - slope * low.size, 0.1 * low.error), 3),
    sdSlope: roundTo(slope, 3),
  };
}

function spreadOf(samples: readonly ErrorSample[]): { size: number; error: number } {
  const size = samples.reduce((sum, { guess }) => sum + Math.abs(guess), 0) / samples.length;
  const square = samples.reduce((sum, { guess, truth }) => sum + (guess - truth) ** 2, 0) / samples.length;
  return { size, error: Math.sqrt(square) };
}

function augment(recordings: readonly Recording[]): Example[] {
  const random = seededRandom(7);
  const examples: Example[] = [];
  for (const recording of recordings) {
    for (let copy = 0; copy < COPIES; copy++) {
      examples.push(...examplesOf(recording, copy === 0 ? undefined : { most: MOST_NOISE, random }));
    }
  }
  return examples;
}

function fitHeads(estimator: EstimatorName, examples: readonly Example[]): StoredHeads {
  const rows = examples.map((example) => ({ example, features: featuresFor(estimator, example) }));
  const heads = QUANTITIES[estimator].map((quantity): [string, StoredHead] => [
    quantity.name,
    fitHead(estimator, quantity, rows),
  ]);
  return Object.fromEntries(heads);
}

function fitHead(
  estimator: EstimatorName,
  quantity: Quantity,
  rows: readonly { readonly example: Example; readonly features: readonly number[] }[],
): StoredHead {
  const specs = featureSpecsOf(estimator);
  const symmetric = specs.every(({ parity }) => parity === 1);
  const features: (readonly number[])[] = [];
  const targets: number[] = [];
  for (const [index, row] of rows.entries()) {
    const target = quantity.targetOf(row.example);
    if (target === null) continue;
    const mirrored = !symmetric && index % 2 === 1;
    features.push(mirrored ? mirrorFeatures(row.features, specs) : row.features);
    targets.push(mirrored ? quantity.parity * target : target);
  }
  const { loss, trees, depth } = quantity;
  const options = { loss, trees, depth, rate: 0.1, ridge: 1, bins: 64, share: 0.5 };
  return storeHead(quantity, boost({ features, targets, weights: targets.map(() => 1) }, options));
}

function storeHead({ parity, depth }: Quantity, { base, trees }: BoostedTrees): StoredHead {
  return { parity, base: roundTo(base, 4), depth, trees: packTrees(trees), sdBase: 0, sdSlope: 0 };
}
