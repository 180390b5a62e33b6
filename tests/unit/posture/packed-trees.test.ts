import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObliviousTree } from '../../../src/posture/boosted.ts';
import { packTrees, unpackTrees } from '../../../src/posture/packed-trees.ts';

const DEPTH = 3;
const number = fc.double({ min: -5000, max: 5000, noNaN: true });
const anyTree: fc.Arbitrary<ObliviousTree> = fc.record({
  tests: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: DEPTH, maxLength: DEPTH }),
  limits: fc.array(number, { minLength: DEPTH, maxLength: DEPTH }),
  leaves: fc.array(number, { minLength: 2 ** DEPTH, maxLength: 2 ** DEPTH }),
});

describe('packed trees', () => {
  it('are read back as they were, but for rounding', () => {
    fc.assert(
      fc.property(fc.array(anyTree, { maxLength: 5 }), (trees) => {
        const read = unpackTrees(packTrees(trees), DEPTH);
        expect(read.map(({ tests }) => tests)).toEqual(trees.map(({ tests }) => tests));
        for (const [index, tree] of trees.entries()) {
          const largest = Math.max(...tree.leaves.map(Math.abs));
          for (const [level, limit] of tree.limits.entries())
            expect(Math.abs((read[index]?.limits[level] ?? 0) - limit)).toBeLessThanOrEqual(
              0.006 * Math.abs(limit) + 1e-8,
            );
          for (const [leaf, value] of tree.leaves.entries())
            expect(Math.abs((read[index]?.leaves[leaf] ?? 0) - value)).toBeLessThanOrEqual(
              0.02 * largest + 1e-6,
            );
        }
      }),
    );
  });

  it('are text that JSON takes as it is', () => {
    fc.assert(
      fc.property(fc.array(anyTree, { minLength: 1, maxLength: 3 }), (trees) => {
        const text = packTrees(trees);
        expect(JSON.stringify(text)).toBe(`"${text}"`);
      }),
    );
  });
});
