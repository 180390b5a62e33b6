/**
 * A small sum of oblivious regression trees: every level of a tree asks one question, the same in all its branches, so that a
 * tree of depth d is d questions and 2^d leaves. `tests` holds feature indices, `limits` what they are compared with.
 */
export interface BoostedTrees {
  readonly base: number;
  readonly trees: readonly ObliviousTree[];
}

export interface ObliviousTree {
  readonly tests: readonly number[];
  readonly limits: readonly number[];
  readonly leaves: readonly number[];
}

/** The value that the trees give for some features. */
export function evaluateTrees(model: BoostedTrees, features: ArrayLike<number>): number {
  let sum = model.base;
  for (const tree of model.trees) sum += tree.leaves[leafOf(tree, features)] ?? 0;
  return sum;
}

function leafOf({ tests, limits }: ObliviousTree, features: ArrayLike<number>): number {
  let leaf = 0;
  for (const [level, test] of tests.entries()) {
    const limit = limits[level] ?? 0;
    leaf = leaf * 2 + ((features[test] ?? 0) > limit ? 1 : 0);
  }
  return leaf;
}
