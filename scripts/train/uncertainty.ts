import { dirname } from 'node:path';
import {
  type Estimator,
  type Prediction,
  readEstimator,
  type StoredEstimator,
  type StoredEstimators,
} from '../../src/posture/estimator/estimator.ts';
import type { EstimatorName } from '../../src/posture/estimator/features.ts';
import type { RecordingFile } from '../replay/files.ts';
import { type Example, examplesOf, knowsNeck } from './examples.ts';
import { featuresFor, QUANTITIES, type Quantity, suits } from './quantities.ts';
import { round } from './round.ts';

const ESTIMATORS: readonly EstimatorName[] = ['front', 'side'];

/** One estimate for a person held out. */
export interface Miss {
  /** Its error, in the unit of the quantity. */
  readonly error: number;
  /** The network's own standard deviation, in scales. */
  readonly ownSd: number;
  /** How much it counts. */
  readonly weight: number;
}

export type Misses = Readonly<Record<EstimatorName, Readonly<Record<string, readonly Miss[]>>>>;

/**
 * The estimators' errors on people that they were not trained on. Real people together weigh as much as all
 * rendered ones, and the folders of each weigh the same, whatever their size.
 */
export function collectMisses(estimators: StoredEstimators, files: readonly RecordingFile[]): Misses {
  const estimator = readEstimator(withOwnUncertainty(estimators));
  const rendered = files.filter(({ recording }) => knowsNeck(recording));
  const real = files.filter(({ recording }) => !knowsNeck(recording));
  return mergeMisses([rendered, real].flatMap((kind) => missesByFolder(estimator, kind)));
}

function missesByFolder(estimator: Estimator, files: readonly RecordingFile[]): Misses[] {
  const folders = [...new Set(files.map(({ path }) => dirname(path)))];
  return folders.map((folder) => {
    const inside = files.filter(({ path }) => dirname(path) === folder);
    const examples = inside.flatMap(({ recording }) => examplesOf(recording));
    const collect = (name: EstimatorName): Record<string, Miss[]> => {
      const suited = examples.filter((example) => suits(name, example));
      return missesOf(name, suited, estimator, folders.length);
    };
    return { front: collect('front'), side: collect('side') };
  });
}

function missesOf(
  name: EstimatorName,
  examples: readonly Example[],
  estimator: Estimator,
  folders: number,
): Record<string, Miss[]> {
  const guesses = examples.map((example) => estimator(name, featuresFor(name, example)));
  const entries = QUANTITIES[name].flatMap((quantity): [string, Miss[]][] => {
    if (quantity.kind !== 'measured') return [];
    const misses = examples.flatMap((example, index) => missOf(quantity, example, guesses[index] ?? {}));
    return [[quantity.name, misses.map((miss) => ({ ...miss, weight: 1 / (folders * misses.length) }))]];
  });
  return Object.fromEntries(entries);
}

function missOf(
  { name, scale, targetOf, doubtOf }: Quantity,
  example: Example,
  guesses: Readonly<Record<string, Prediction>>,
): Omit<Miss, 'weight'>[] {
  const truth = targetOf(example);
  const guess = guesses[name];
  if (truth === null || guess === undefined) return [];
  const error = Math.abs(guess.value - truth) / (doubtOf?.(example) ?? 1);
  return [{ error, ownSd: guess.sd / scale }];
}

/** Merges the errors of several folds. */
export function mergeMisses(parts: readonly Misses[]): Misses {
  const merge = (name: EstimatorName): Record<string, readonly Miss[]> => {
    const quantities = new Set(parts.flatMap((part) => Object.keys(part[name])));
    return Object.fromEntries(
      [...quantities].map((quantity) => [quantity, parts.flatMap((part) => part[name][quantity] ?? [])]),
    );
  };
  return { front: merge('front'), side: merge('side') };
}

/** Estimators that state the networks' own standard deviations. */
function withOwnUncertainty(estimators: StoredEstimators): StoredEstimators {
  return restate(estimators, () => ({ factor: 1, power: 1 }));
}

/** Estimators that state the measured errors on people held out. */
export function stateUncertainty(estimators: StoredEstimators, misses: Misses): StoredEstimators {
  return restate(estimators, (name, quantity, scale) => {
    const { factor, power } = fitDeviation(misses[name][quantity] ?? []);
    return { factor: factor / scale, power };
  });
}

interface Deviation {
  readonly factor: number;
  readonly power: number;
}

function restate(
  estimators: StoredEstimators,
  deviationOf: (name: EstimatorName, quantity: string, scale: number) => Deviation,
): StoredEstimators {
  const one = (name: EstimatorName): StoredEstimator | null => {
    const estimator = estimators[name];
    if (estimator === null) return null;
    const outputs = estimator.outputs.map((output) => {
      if (output.sdFactor === 0) return output;
      const { factor, power } = deviationOf(name, output.name, output.scale);
      return { ...output, sdFactor: round(factor), sdPower: power };
    });
    return { ...estimator, outputs };
  };
  return Object.fromEntries(ESTIMATORS.map((name) => [name, one(name)])) as Record<
    EstimatorName,
    StoredEstimator | null
  >;
}

/** Shares of a normal distribution within one and two standard deviations. */
const LEVELS = [
  { share: 0.68, deviations: 1 },
  { share: 0.95, deviations: 2 },
] as const;
const POWERS = Array.from({ length: 25 }, (_, index) => (6 + index) / 20);

/**
 * The factor and the power of the network's own standard deviation for which the right share of errors lies
 * within one and within two of it: the quantile regression of the errors' logarithms, at both levels at once.
 * Errors have longer tails than a normal distribution, so fitting one level would spoil the other. Without
 * errors nothing is changed.
 */
export function fitDeviation(misses: readonly Miss[]): Deviation {
  if (misses.length === 0) return { factor: 1, power: 1 };
  const fits = POWERS.map((power) => {
    const logs = misses.map(({ error, ownSd, weight }) => {
      return { log: Math.log(Math.max(error, 1e-3)) - power * Math.log(ownSd), weight };
    });
    const places = logs.map(({ log }) => log);
    const logFactor = minimise((at) => lossAt(logs, at), Math.min(...places), Math.max(...places));
    return { factor: Math.exp(logFactor), power, loss: lossAt(logs, logFactor) };
  });
  return fits.reduce((best, fit) => (fit.loss < best.loss ? fit : best));
}

interface WeighedLog {
  readonly log: number;
  readonly weight: number;
}

function lossAt(logs: readonly WeighedLog[], logFactor: number): number {
  return LEVELS.reduce((sum, { share, deviations }) => {
    const limit = logFactor + Math.log(deviations);
    const slope = (log: number): number => (log > limit ? share : share - 1);
    return sum + logs.reduce((part, { log, weight }) => part + weight * slope(log) * (log - limit), 0);
  }, 0);
}

/** The minimum of a convex function, by ternary search. */
function minimise(loss: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (high - low > 1e-4) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (loss(left) < loss(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}
