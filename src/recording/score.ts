import { isBadLabel, isFineLabel } from './labels.ts';

/** Verdicts counted against labels. */
export interface Tally {
  readonly tp: number;
  readonly fp: number;
  readonly tn: number;
  readonly fn: number;
  /** How many of them were answered 'unknown' or 'away'. */
  readonly unknown: number;
}

export const EMPTY_TALLY: Tally = { tp: 0, fp: 0, tn: 0, fn: 0, unknown: 0 };

/**
 * Counts one verdict. A bad frame with an unknown verdict is a miss; a fine one is right. Null: not judged.
 */
export function tallyOf(label: string | null, flagged: boolean, unknown: boolean): Tally | null {
  const doubt = unknown ? 1 : 0;
  if (isBadLabel(label)) return { ...EMPTY_TALLY, tp: flagged ? 1 : 0, fn: flagged ? 0 : 1, unknown: doubt };
  if (isFineLabel(label)) return { ...EMPTY_TALLY, fp: flagged ? 1 : 0, tn: flagged ? 0 : 1, unknown: doubt };
  return null;
}

export function addTallies(a: Tally, b: Tally): Tally {
  return {
    tp: a.tp + b.tp,
    fp: a.fp + b.fp,
    tn: a.tn + b.tn,
    fn: a.fn + b.fn,
    unknown: a.unknown + b.unknown,
  };
}

/** Precision, recall and F1; null where nothing was flagged, nothing was bad, or both. */
export function ratesOf({ tp, fp, fn }: Tally): {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
} {
  const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  return {
    precision: share(tp, tp + fp),
    recall: share(tp, tp + fn),
    f1: share(2 * tp, 2 * tp + fp + fn),
  };
}

/** A measured value and the true one. */
export interface Pair {
  readonly measured: number;
  readonly truth: number;
  /** The standard deviation that was stated with it. */
  readonly sd?: number;
}

export interface AngleScore {
  readonly n: number;
  /** Mean absolute error. */
  readonly mae: number | null;
  /** Correlation; null where one side does not vary. */
  readonly r: number | null;
  /** How often the truth lies within one and two stated standard deviations; 0.68 and 0.95 would be ideal. */
  readonly within1Sd: number | null;
  readonly within2Sd: number | null;
}

/** Mean absolute error and correlation of the pairs. */
export function scorePairs(pairs: readonly Pair[]): AngleScore {
  const n = pairs.length;
  if (n === 0) return { n, mae: null, r: null, within1Sd: null, within2Sd: null };
  const mean = (read: (pair: Pair) => number): number => pairs.reduce((sum, pair) => sum + read(pair), 0) / n;
  const measured = mean((pair) => pair.measured);
  const truth = mean((pair) => pair.truth);
  const covariance = mean((pair) => (pair.measured - measured) * (pair.truth - truth));
  const spread = Math.sqrt(
    mean((pair) => (pair.measured - measured) ** 2) * mean((pair) => (pair.truth - truth) ** 2),
  );
  return {
    n,
    mae: mean((pair) => Math.abs(pair.measured - pair.truth)),
    r: spread > 1e-12 ? covariance / spread : null,
    within1Sd: shareWithin(pairs, 1),
    within2Sd: shareWithin(pairs, 2),
  };
}

function shareWithin(pairs: readonly Pair[], times: number): number | null {
  const stated = pairs.filter(({ sd }) => sd !== undefined);
  const within = stated.filter(({ measured, truth, sd = 0 }) => Math.abs(measured - truth) <= times * sd);
  return stated.length > 0 ? within.length / stated.length : null;
}
