import { type BoostedTrees, evaluateTrees } from './boosted.ts';
import data from './estimator.data.json';
import {
  type FeatureSpec,
  FRONT_FEATURES,
  mirrorFeatures,
  PROFILE_FEATURES,
  SIDE_FEATURES,
} from './features.ts';
import { unpackTrees } from './packed-trees.ts';

/** A value and its standard deviation, both in the unit of the quantity. */
export interface Guess {
  readonly value: number;
  readonly sd: number;
}

/** One learned quantity, as it is stored: trees as `packTrees` writes them, and how the error grows with the value. */
export interface StoredHead {
  readonly parity: number;
  readonly base: number;
  readonly depth: number;
  readonly trees: string;
  /** sd = sdBase + sdSlope × |value|, from the errors on people held out. */
  readonly sdBase: number;
  readonly sdSlope: number;
}

export type StoredHeads = Readonly<Record<string, StoredHead>>;

/** A learned quantity, ready for use. */
export interface Head {
  readonly parity: 1 | -1;
  readonly model: BoostedTrees;
  readonly sdBase: number;
  readonly sdSlope: number;
}

export type EstimatorName = 'front' | 'side' | 'profile';

const SPECS: Readonly<Record<EstimatorName, readonly FeatureSpec[]>> = {
  front: FRONT_FEATURES,
  side: SIDE_FEATURES,
  profile: PROFILE_FEATURES,
};

/** The numbers that each estimator reads, in order. */
export function featureSpecsOf(name: EstimatorName): readonly FeatureSpec[] {
  return SPECS[name];
}

/** Reads learned quantities out of their stored form. */
export function readHeads(stored: StoredHeads): Readonly<Record<string, Head>> {
  return Object.fromEntries(Object.entries(stored).map(([name, head]) => [name, readHead(head)]));
}

function readHead({ parity, base, depth, trees, sdBase, sdSlope }: StoredHead): Head {
  return {
    parity: parity < 0 ? -1 : 1,
    model: { base, trees: unpackTrees(trees, depth) },
    sdBase,
    sdSlope,
  };
}

/** Everything that some heads say of some features. A front view and its mirror image get the same answer, mirrored. */
export function evaluateHeads(
  heads: Readonly<Record<string, Head>>,
  features: readonly number[],
  specs: readonly FeatureSpec[],
): Readonly<Record<string, Guess>> {
  const symmetric = specs.every(({ parity }) => parity === 1);
  const mirrored = symmetric ? features : mirrorFeatures(features, specs);
  const guesses = Object.entries(heads).map(([name, head]): [string, Guess] => {
    const seen = evaluateTrees(head.model, features);
    const value = symmetric ? seen : (seen + head.parity * evaluateTrees(head.model, mirrored)) / 2;
    return [name, { value, sd: head.sdBase + head.sdSlope * Math.abs(value) }];
  });
  return Object.fromEntries(guesses);
}

/** What answers `measure`: features in, learned quantities by name out. */
export type Estimator = (name: EstimatorName, features: readonly number[]) => Readonly<Record<string, Guess>>;

export type StoredEstimators = Readonly<Record<EstimatorName, StoredHeads>>;

/** Makes an estimator of its stored form. */
export function readEstimator(stored: StoredEstimators): Estimator {
  const heads: Readonly<Record<EstimatorName, Readonly<Record<string, Head>>>> = {
    front: readHeads(stored.front),
    side: readHeads(stored.side),
    profile: readHeads(stored.profile),
  };
  return (name, features) => evaluateHeads(heads[name], features, SPECS[name]);
}

/** The shipped estimator (docs/judging.md says what it was learned from and how far off it is). */
export const estimate: Estimator = readEstimator(data);
