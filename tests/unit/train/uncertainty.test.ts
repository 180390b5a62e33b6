import { describe, expect, it } from 'vitest';
import { fitDeviation, type Miss } from '../../../scripts/train/uncertainty.ts';
import { drawNormal, seededRandom } from '../../../tools/simulator/random.ts';

/**
 * Errors with longer tails than a normal distribution (Student's t with 5 degrees of freedom), and a network
 * that exaggerates.
 */
function drawMisses(count: number): Miss[] {
  const random = seededRandom(5);
  return Array.from({ length: count }, () => {
    const ownSd = Math.exp(drawNormal(random) * 0.7);
    const spread = Math.sqrt(
      Array.from({ length: 5 }, () => drawNormal(random) ** 2).reduce((a, b) => a + b) / 5,
    );
    return { error: Math.abs((2 * ownSd ** 0.6 * drawNormal(random)) / spread), ownSd, weight: 1 };
  });
}

function shareWithin(misses: readonly Miss[], deviations: number, of: (ownSd: number) => number): number {
  return misses.filter(({ error, ownSd }) => error <= deviations * of(ownSd)).length / misses.length;
}

describe('the stated deviation', () => {
  const misses = drawMisses(4000);
  const { factor, power } = fitDeviation(misses);
  const stated = (ownSd: number): number => factor * ownSd ** power;

  it('contains the right share of errors, within one and within two, even with long tails', () => {
    expect(shareWithin(misses, 1, stated)).toBeGreaterThan(0.64);
    expect(shareWithin(misses, 1, stated)).toBeLessThan(0.72);
    expect(shareWithin(misses, 2, stated)).toBeGreaterThan(0.93);
    expect(shareWithin(misses, 2, stated)).toBeLessThan(0.97);
  });

  it.each([
    ['surest', (ownSd: number) => ownSd < 0.6],
    ['least sure', (ownSd: number) => ownSd > 1.7],
  ])('also does so if the network is %s', (_, counts) => {
    const some = misses.filter(({ ownSd }) => counts(ownSd));
    expect(shareWithin(some, 1, stated)).toBeGreaterThan(0.62);
    expect(shareWithin(some, 1, stated)).toBeLessThan(0.74);
    expect(power).toBeCloseTo(0.6, 1);
  });

  it("is the network's own if nobody was held out", () => {
    expect(fitDeviation([])).toEqual({ factor: 1, power: 1 });
  });
});
