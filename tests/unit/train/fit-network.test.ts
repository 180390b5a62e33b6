import { beforeAll, describe, expect, it } from 'vitest';
import { fitNetwork, startFitting, type TrainingRows } from '../../../scripts/train/fit-network.ts';
import { evaluateNetwork } from '../../../src/posture/estimator/network.ts';
import { seededRandom } from '../../../tools/simulator/random.ts';

/** Two features, and a non-linear target. */
function bentRows(rows: number): TrainingRows {
  const random = seededRandom(5);
  const features = Float32Array.from({ length: 2 * rows }, () => 4 * random() - 2);
  const targets = Float32Array.from(
    { length: rows },
    (_, row) => Math.abs(features[2 * row] ?? 0) - (features[2 * row + 1] ?? 0),
  );
  return { rows, features, targets, featureCount: 2, targetCount: 1 };
}

const options = {
  hidden: 16,
  outputs: 1,
  epochs: 30,
  gradient: (outputs: Float32Array, targets: Float32Array, rows: number): Float32Array =>
    outputs.map((output, index) => (output - (targets[index] ?? 0)) / rows),
};

describe('a fitted network', () => {
  beforeAll(startFitting);

  it('learns a non-linear function, and the same each time', () => {
    const set = bentRows(4096);
    const layers = fitNetwork(set, options);
    for (const [a, b] of [
      [1, 0],
      [-1, 0],
      [1.5, -1],
      [-0.8, 1.2],
    ] as const)
      expect(Math.abs((evaluateNetwork(layers, [a, b])[0] ?? 0) - (Math.abs(a) - b))).toBeLessThan(0.15);
    expect(fitNetwork(set, options)).toEqual(layers);
  });
});
