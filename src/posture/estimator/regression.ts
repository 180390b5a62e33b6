import type { EstimatorName, FeatureSpec } from './features.ts';
import { type LogisticModel, logOddsFrom } from './logistic.ts';
import data from './regression.data.json';
import { standardise } from './standardise.ts';

/** A stored logistic regression on the changes since calibration. */
export interface StoredRegression extends LogisticModel {
  /** Standardise each change. */
  readonly centres: readonly number[];
  readonly spreads: readonly number[];
}

export type StoredRegressions = Readonly<Record<EstimatorName, StoredRegression | null>>;

/**
 * The features that are changes since calibration. Those that change sign in a mirror count by their absolute
 * value.
 */
export function changesIn(features: readonly number[], specs: readonly FeatureSpec[]): number[] {
  return features.flatMap((value, index) => {
    const { name = '', parity = 1 } = specs[index] ?? {};
    if (!name.startsWith('change.')) return [];
    return [parity === 1 ? value : Math.abs(value)];
  });
}

/** Log-odds of bad posture by the regression alone. */
export function regress(regression: StoredRegression, changes: readonly number[]): number {
  return logOddsFrom(regression, standardise(changes, regression.centres, regression.spreads));
}

/** The shipped regressions. docs/design/training.md says what they were learned from. */
export const REGRESSIONS: StoredRegressions = data;
