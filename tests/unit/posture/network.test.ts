import { describe, expect, it } from 'vitest';
import { evaluateNetwork, type Layer } from '../../../src/posture/estimator/network.ts';

/** Rows of weights, one for each input, and the bias row last. */
function layerOf(rows: readonly (readonly number[])[]): Layer {
  const outputs = rows[0]?.length ?? 0;
  return { inputs: rows.length - 1, outputs, weights: Float32Array.from(rows.flat()) };
}

describe('a network', () => {
  it('of one layer is a weighted sum', () => {
    const layer = layerOf([
      [1, 0],
      [2, -1],
      [0.5, 3],
    ]);
    expect([...evaluateNetwork([layer], [10, 4])]).toEqual([18.5, -1]);
  });

  it('is non-linear between its layers, and not after the last', () => {
    const twice = layerOf([[2], [0]]);
    const bent = 2 / (1 + Math.exp(-2));
    expect(evaluateNetwork([twice, twice], [1])[0]).toBeCloseTo(2 * bent, 6);
  });
});
