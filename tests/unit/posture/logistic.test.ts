import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogistic, type LogisticExample, logOddsFrom } from '../../../src/posture/estimator/logistic.ts';

const PRIOR = { bias: 1, weights: [1, 1] };
const example = (features: number[], positive: boolean, weight = 1, offset = 0): LogisticExample => ({
  features,
  positive,
  weight,
  offset,
});

describe('a logistic regression with a prior', () => {
  it('is zero without examples', () => {
    expect(fitLogistic([], PRIOR)).toEqual({ bias: 0, weights: [0, 0] });
  });

  it('finds the direction in which examples differ, and leaves the other alone', () => {
    const model = fitLogistic([example([2, 0], true, 5), example([-2, 0], false, 5)], PRIOR);
    expect(model.weights[0]).toBeGreaterThan(0.8);
    expect(model.weights[1]).toBeCloseTo(0, 6);
    expect(model.bias).toBeCloseTo(0, 6);
  });

  it('is where the gradient of the posterior is zero', () => {
    const model = fitLogistic([example([0, 0], true, 3)], PRIOR);
    // bias / sd² = weight × (1 − likelihood)
    expect(model.bias).toBeCloseTo(3 / (1 + Math.exp(model.bias)), 6);
  });

  it('moves less the surer the offset already is, and more the wider the prior', () => {
    const move = (offset: number, bias: number) =>
      fitLogistic([example([0, 0], true, 3, offset)], { ...PRIOR, bias }).bias;
    expect(move(3, 1)).toBeLessThan(move(-3, 1));
    expect(move(0, 1)).toBeLessThan(move(0, 3));
  });

  it('gives finite numbers whatever the examples', () => {
    const anyExample = fc.record({
      features: fc.tuple(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
      ),
      positive: fc.boolean(),
      weight: fc.double({ min: 0, max: 50, noNaN: true }),
      offset: fc.double({ min: -30, max: 30, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anyExample, { maxLength: 12 }), (examples) => {
        const model = fitLogistic(examples, PRIOR);
        expect(Number.isFinite(logOddsFrom(model, [1, -1]))).toBe(true);
      }),
    );
  });
});
