import type { BoostedTrees, ObliviousTree } from '../../src/posture/boosted.ts';
import { seededRandom } from './random.ts';

export interface BoostOptions {
  readonly loss: 'squared' | 'logistic';
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Added to the weight of every leaf. */
  readonly ridge: number;
  readonly bins: number;
  /** Share of the rows, drawn anew for each tree, that its questions are chosen on: half of them do as well in half the time. */
  readonly share: number;
}

export interface TrainingSet {
  readonly features: readonly (readonly number[])[];
  readonly targets: readonly number[];
  readonly weights: readonly number[];
}

interface Binned {
  readonly rows: number;
  readonly columns: number;
  /** Column by column. */
  readonly bins: Uint8Array;
  readonly edges: readonly (readonly number[])[];
}

/** Fits oblivious trees by gradient boosting (Newton steps); the same input gives the same trees. */
export function boost(set: TrainingSet, options: BoostOptions): BoostedTrees {
  const binned = binFeatures(set.features, options.bins);
  const rows = binned.rows;
  const base = options.loss === 'squared' ? weightedMean(set) : logit(weightedMean(set));
  const scores = new Float64Array(rows).fill(base);
  const gradients = new Float64Array(rows);
  const curvatures = new Float64Array(rows);
  const trees: ObliviousTree[] = [];
  const random = seededRandom(rows);
  for (let round = 0; round < options.trees; round++) {
    differentiate(set, scores, options.loss, gradients, curvatures);
    const sample = drawRows(rows, options.share, random);
    trees.push(growTree(binned, sample, gradients, curvatures, scores, options));
  }
  return { base, trees };
}

function drawRows(rows: number, share: number, random: () => number): Int32Array {
  const drawn: number[] = [];
  for (let row = 0; row < rows; row++) if (random() < share) drawn.push(row);
  return Int32Array.from(drawn);
}

function growTree(
  binned: Binned,
  sample: Int32Array,
  gradients: Float64Array,
  curvatures: Float64Array,
  scores: Float64Array,
  options: BoostOptions,
): ObliviousTree {
  const leafOfRow = new Uint8Array(binned.rows);
  const tests: number[] = [];
  const limits: number[] = [];
  for (let level = 0; level < options.depth; level++) {
    const split = bestSplit(binned, sample, leafOfRow, 1 << level, gradients, curvatures, options);
    tests.push(split.column);
    limits.push(binned.edges[split.column]?.[split.bin] ?? 0);
    const start = split.column * binned.rows;
    for (let row = 0; row < binned.rows; row++) {
      const right = (binned.bins[start + row] ?? 0) > split.bin ? 1 : 0;
      leafOfRow[row] = (leafOfRow[row] ?? 0) * 2 + right;
    }
  }
  const leaves = leafValues(leafOfRow, 1 << options.depth, gradients, curvatures, options);
  for (let row = 0; row < binned.rows; row++) {
    scores[row] = (scores[row] ?? 0) + (leaves[leafOfRow[row] ?? 0] ?? 0);
  }
  return { tests, limits, leaves };
}

function bestSplit(
  binned: Binned,
  sample: Int32Array,
  leafOfRow: Uint8Array,
  leaves: number,
  gradients: Float64Array,
  curvatures: Float64Array,
  options: BoostOptions,
): { column: number; bin: number } {
  const { rows, columns } = binned;
  const size = options.bins;
  const sums = new Float64Array(leaves * size);
  const weights = new Float64Array(leaves * size);
  let best = { column: 0, bin: 0, gain: Number.NEGATIVE_INFINITY };
  for (let column = 0; column < columns; column++) {
    sums.fill(0);
    weights.fill(0);
    const start = column * rows;
    for (let index = 0; index < sample.length; index++) {
      const row = sample[index] as number;
      const cell = (leafOfRow[row] as number) * size + (binned.bins[start + row] as number);
      sums[cell] = (sums[cell] as number) + (gradients[row] as number);
      weights[cell] = (weights[cell] as number) + (curvatures[row] as number);
    }
    const edges = binned.edges[column]?.length ?? 0;
    const gains = splitGains(sums, weights, leaves, size, edges, options.ridge);
    for (let bin = 0; bin < edges; bin++) {
      const gain = gains[bin] as number;
      if (gain > best.gain) best = { column, bin, gain };
    }
  }
  return best;
}

function splitGains(
  sums: Float64Array,
  weights: Float64Array,
  leaves: number,
  size: number,
  edges: number,
  ridge: number,
): Float64Array {
  const gains = new Float64Array(edges);
  for (let leaf = 0; leaf < leaves; leaf++) {
    const start = leaf * size;
    let allSum = 0;
    let allWeight = 0;
    for (let bin = 0; bin < size; bin++) {
      allSum += sums[start + bin] as number;
      allWeight += weights[start + bin] as number;
    }
    let leftSum = 0;
    let leftWeight = 0;
    for (let bin = 0; bin < edges; bin++) {
      leftSum += sums[start + bin] as number;
      leftWeight += weights[start + bin] as number;
      const rightSum = allSum - leftSum;
      const gain =
        (leftSum * leftSum) / (leftWeight + ridge) + (rightSum * rightSum) / (allWeight - leftWeight + ridge);
      gains[bin] = (gains[bin] as number) + gain;
    }
  }
  return gains;
}

function leafValues(
  leafOfRow: Uint8Array,
  leaves: number,
  gradients: Float64Array,
  curvatures: Float64Array,
  options: BoostOptions,
): number[] {
  const sums = new Array<number>(leaves).fill(0);
  const weights = new Array<number>(leaves).fill(0);
  for (let row = 0; row < leafOfRow.length; row++) {
    const leaf = leafOfRow[row] as number;
    sums[leaf] = (sums[leaf] as number) + (gradients[row] as number);
    weights[leaf] = (weights[leaf] as number) + (curvatures[row] as number);
  }
  return sums.map((sum, leaf) => (options.rate * sum) / ((weights[leaf] as number) + options.ridge));
}

function differentiate(
  set: TrainingSet,
  scores: Float64Array,
  loss: BoostOptions['loss'],
  gradients: Float64Array,
  curvatures: Float64Array,
): void {
  for (let row = 0; row < scores.length; row++) {
    const weight = set.weights[row] as number;
    const target = set.targets[row] as number;
    const score = scores[row] as number;
    const guess = loss === 'squared' ? score : 1 / (1 + Math.exp(-score));
    gradients[row] = weight * (target - guess);
    curvatures[row] = weight * (loss === 'squared' ? 1 : Math.max(guess * (1 - guess), 1e-3));
  }
}

function binFeatures(features: TrainingSet['features'], count: number): Binned {
  const rows = features.length;
  const columns = features[0]?.length ?? 0;
  const bins = new Uint8Array(rows * columns);
  const edges: number[][] = [];
  for (let column = 0; column < columns; column++) {
    const values = features.map((row) => row[column] as number);
    const limits = quantileEdges(values, count);
    edges.push(limits);
    for (let row = 0; row < rows; row++) bins[column * rows + row] = binOf(limits, values[row] as number);
  }
  return { rows, columns, bins, edges };
}

function quantileEdges(values: readonly number[], count: number): number[] {
  const sorted = Float64Array.from(values).sort();
  const edges: number[] = [];
  for (let bin = 1; bin < count; bin++) {
    const edge = roundTo(sorted[Math.floor((bin * sorted.length) / count)] ?? 0, 4);
    if (edge !== edges.at(-1)) edges.push(edge);
  }
  return edges;
}

function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (edges[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rounds to some significant digits. */
export function roundTo(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

function weightedMean(set: TrainingSet): number {
  let sum = 0;
  let weight = 0;
  for (let row = 0; row < set.targets.length; row++) {
    sum += (set.targets[row] as number) * (set.weights[row] as number);
    weight += set.weights[row] as number;
  }
  return weight > 0 ? sum / weight : 0;
}

function logit(share: number): number {
  const kept = Math.min(Math.max(share, 1e-6), 1 - 1e-6);
  return Math.log(kept / (1 - kept));
}
