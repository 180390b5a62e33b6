import { join } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { Layer } from '../../src/posture/estimator/network.ts';
import { drawNormal, seededRandom } from '../../tools/simulator/random.ts';

/*
 * A neural network of three layers, fitted by Adam with decoupled weight decay and a one-cycle learning rate.
 * The same input gives the same weights: tfjs' wasm backend runs on one thread here, and all randomness is
 * seeded.
 */

/** Rows of standardised features, and as many rows of targets. */
export interface TrainingRows {
  readonly rows: number;
  readonly features: Float32Array;
  readonly targets: Float32Array;
  readonly featureCount: number;
  readonly targetCount: number;
}

/** The gradient of the loss with respect to every output, for some rows of outputs and targets. */
export type LossGradient = (outputs: Float32Array, targets: Float32Array, rows: number) => Float32Array;

export interface FitOptions {
  readonly hidden: number;
  readonly outputs: number;
  readonly epochs: number;
  /** Changes a batch in place before it is used: mirrors half of it. */
  readonly vary?: (features: Float32Array, targets: Float32Array, random: () => number) => void;
  readonly gradient: LossGradient;
}

const BATCH = 512;
const HIGHEST_RATE = 3e-3;
const RISING_SHARE = 0.3;
const WEIGHT_DECAY = 1e-4;
const BETAS = { first: 0.9, second: 0.999, least: 1e-8 } as const;

/** Starts the backend for fitting; call it once before. */
export async function startFitting(): Promise<void> {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(`${join(import.meta.dirname, '../../node_modules/@tensorflow/tfjs-backend-wasm/dist')}/`);
  if (!(await tf.setBackend('wasm'))) throw new Error('The wasm backend of tfjs does not start here.');
}

/** A layer being trained, with Adam's moments. */
interface Learning extends Layer {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** Fits a network. */
export function fitNetwork(set: TrainingRows, options: FitOptions): readonly Layer[] {
  const random = seededRandom(set.rows + set.featureCount);
  const layers = beginLayers([set.featureCount, options.hidden, options.hidden, options.outputs], random);
  const perEpoch = Math.max(1, Math.floor(set.rows / BATCH));
  const steps = options.epochs * perEpoch;
  for (let epoch = 0, step = 0; epoch < options.epochs; epoch++) {
    const order = shuffleRows(set.rows, random);
    for (let batch = 0; batch < perEpoch; batch++, step++) {
      const { features, targets, rows } = takeBatch(set, order, batch * BATCH);
      options.vary?.(features, targets, random);
      const slopes = gradientsOf(layers, features, rows, (outputs) =>
        options.gradient(outputs, targets, rows),
      );
      for (const [index, layer] of layers.entries())
        adamStep(layer, slopes[index] ?? new Float32Array(), step + 1, oneCycleRate(step / steps));
    }
  }
  return layers.map(({ inputs, outputs, weights }) => ({ inputs, outputs, weights }));
}

function beginLayers(sizes: readonly number[], random: () => number): Learning[] {
  return sizes.slice(1).map((outputs, index) => {
    const inputs = sizes[index] ?? 0;
    const length = (inputs + 1) * outputs;
    const spread = 1 / Math.sqrt(inputs);
    const weights = Float32Array.from({ length }, (_, at) =>
      at < inputs * outputs ? spread * drawNormal(random) : 0,
    );
    return { inputs, outputs, weights, first: new Float32Array(length), second: new Float32Array(length) };
  });
}

function shuffleRows(rows: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: rows }, (_, index) => index);
  for (let index = rows - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const kept = order[index] as number;
    order[index] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

function takeBatch(set: TrainingRows, order: Int32Array, start: number) {
  const rows = Math.min(BATCH, set.rows - start);
  const features = new Float32Array(rows * set.featureCount);
  const targets = new Float32Array(rows * set.targetCount);
  for (let row = 0; row < rows; row++) {
    const from = order[start + row] as number;
    const [f, t] = [set.featureCount, set.targetCount];
    features.set(set.features.subarray(from * f, (from + 1) * f), row * f);
    targets.set(set.targets.subarray(from * t, (from + 1) * t), row * t);
  }
  return { features, targets, rows };
}

/** The gradient of the loss with respect to every weight, by backpropagation. */
function gradientsOf(
  layers: readonly Learning[],
  features: Float32Array,
  rows: number,
  gradient: (outputs: Float32Array) => Float32Array,
): readonly Float32Array[] {
  const tensors = tf.tidy(() => {
    const weights = layers.map(({ inputs, outputs, weights: all }) => ({
      matrix: tf.tensor2d(all.subarray(0, inputs * outputs), [inputs, outputs]),
      bias: tf.tensor1d(all.subarray(inputs * outputs)),
    }));
    const given: tf.Tensor2D[] = [];
    const sums: tf.Tensor2D[] = [];
    let values = tf.tensor2d(features, [rows, layers[0]?.inputs ?? 0]);
    for (const [index, { matrix, bias }] of weights.entries()) {
      given.push(values);
      const sum: tf.Tensor2D = tf.add(tf.matMul(values, matrix), bias);
      sums.push(sum);
      if (index < layers.length - 1) values = tf.mul(sum, tf.sigmoid(sum));
    }
    const last = sums.at(-1);
    if (last === undefined) return [];
    let wanted = tf.tensor2d(gradient(last.dataSync<'float32'>()), last.shape);
    const found: tf.Tensor1D[] = [];
    for (let index = layers.length - 1; index >= 0; index--) {
      const [input, weight, below] = [given[index], weights[index], sums[index - 1]];
      if (input === undefined || weight === undefined) continue;
      const inMatrix = tf.reshape(tf.matMul(input, wanted, true, false), [-1]) as tf.Tensor1D;
      found.unshift(tf.concat1d([inMatrix, tf.sum(wanted, 0) as tf.Tensor1D]));
      if (below !== undefined)
        wanted = tf.mul(tf.matMul(wanted, weight.matrix, false, true), bendSlope(below));
    }
    return found;
  });
  return tensors.map((tensor) => {
    const values = Float32Array.from(tensor.dataSync<'float32'>());
    tensor.dispose();
    return values;
  });
}

function bendSlope(sum: tf.Tensor2D): tf.Tensor2D {
  const share = tf.sigmoid(sum);
  return tf.mul(share, tf.add(1, tf.mul(sum, tf.sub(1, share))));
}

/**
 * The learning rate at a share of the training: it rises for a third, then falls to zero, along half cosines.
 */
function oneCycleRate(share: number): number {
  const rising = share < RISING_SHARE;
  const part = rising ? share / RISING_SHARE : (share - RISING_SHARE) / (1 - RISING_SHARE);
  const low = rising ? HIGHEST_RATE / 25 : 0;
  const height = rising ? (1 - Math.cos(Math.PI * part)) / 2 : (1 + Math.cos(Math.PI * part)) / 2;
  return low + (HIGHEST_RATE - low) * height;
}

function adamStep(
  { weights, first, second }: Learning,
  slopes: Float32Array,
  step: number,
  rate: number,
): void {
  const firstShare = 1 - BETAS.first ** step;
  const secondShare = 1 - BETAS.second ** step;
  for (let at = 0; at < weights.length; at++) {
    const gradient = slopes[at] as number;
    const mean = BETAS.first * (first[at] as number) + (1 - BETAS.first) * gradient;
    const square = BETAS.second * (second[at] as number) + (1 - BETAS.second) * gradient * gradient;
    first[at] = mean;
    second[at] = square;
    const move = mean / firstShare / (Math.sqrt(square / secondShare) + BETAS.least);
    weights[at] = (weights[at] as number) * (1 - rate * WEIGHT_DECAY) - rate * move;
  }
}
