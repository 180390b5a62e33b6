import { solve } from './linear-system.ts';

/** One example of a logistic regression. */
export interface LogisticExample {
  readonly features: readonly number[];
  /** Whether it is a positive case. */
  readonly positive: boolean;
  /** How many independent examples it counts as. */
  readonly weight: number;
  /** Log-odds that are known without the regression. */
  readonly offset: number;
}

/** Log-odds = offset + bias + weights · features. */
export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Standard deviations of the Gaussian prior, around zero. */
export interface LogisticPrior {
  readonly bias: number;
  /** One for each feature. */
  readonly weights: readonly number[];
}

const MAX_STEPS = 50;
/** A longer step in any coefficient is shortened: far from the optimum Newton's step overshoots. */
const LONGEST_STEP = 2;
const DONE_BELOW = 1e-8;

/**
 * The most likely logistic regression under a Gaussian prior (maximum a posteriori, by Newton's method:
 * Bishop 2006, Pattern Recognition and Machine Learning, 4.3.3 and 4.4). Without examples it is zero.
 */
export function fitLogistic(examples: readonly LogisticExample[], prior: LogisticPrior): LogisticModel {
  const spreads = [prior.bias, ...prior.weights];
  const rows = examples.map(({ features }) => [1, ...features]);
  let beta = spreads.map(() => 0);
  for (let step = 0; step < MAX_STEPS; step++) {
    const { gradient, curvature } = slopeAt(beta, rows, examples, spreads);
    const change = solve(curvature, gradient);
    const longest = Math.max(...change.map(Math.abs));
    const share = Math.min(1, LONGEST_STEP / Math.max(longest, DONE_BELOW));
    beta = beta.map((value, index) => value - share * (change[index] ?? 0));
    if (longest < DONE_BELOW) break;
  }
  const [bias = 0, ...weights] = beta;
  return { bias, weights };
}

/** The log-odds of a model, without the offset. */
export function logOddsFrom({ bias, weights }: LogisticModel, features: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (features[index] ?? 0), bias);
}

interface Slope {
  readonly gradient: number[];
  readonly curvature: number[][];
}

/** First and second derivative of the negative log posterior. */
function slopeAt(
  beta: readonly number[],
  rows: readonly (readonly number[])[],
  examples: readonly LogisticExample[],
  spreads: readonly number[],
): Slope {
  const gradient = beta.map((value, index) => value / (spreads[index] ?? 1) ** 2);
  const curvature = beta.map((_, at) => beta.map((_, to) => (at === to ? 1 / (spreads[at] ?? 1) ** 2 : 0)));
  for (const [index, { positive, weight, offset }] of examples.entries()) {
    const row = rows[index] ?? [];
    const logOdds = row.reduce((sum, value, at) => sum + value * (beta[at] ?? 0), offset);
    const likelihood = 1 / (1 + Math.exp(-logOdds));
    const error = weight * (likelihood - (positive ? 1 : 0));
    const bend = weight * likelihood * (1 - likelihood);
    for (const [at, value] of row.entries()) {
      gradient[at] = (gradient[at] ?? 0) + error * value;
      const line = curvature[at] ?? [];
      for (const [to, other] of row.entries()) line[to] = (line[to] ?? 0) + bend * value * other;
    }
  }
  return { gradient, curvature };
}
