/** Features farther out than this many spreads are as good as that far: nothing was learned there. */
const FARTHEST_SPREADS = 5;

/**
 * Brings features to one size: how many spreads each is off its centre, at most five. One whose centre is missing is centred on 0, one whose
 * spread is missing stays as it is.
 */
export function standardise(
  features: readonly number[],
  centres: readonly number[],
  spreads: readonly number[],
): number[] {
  return features.map((value, index) => {
    const level = (value - (centres[index] ?? 0)) / (spreads[index] ?? 1);
    return Math.max(-FARTHEST_SPREADS, Math.min(FARTHEST_SPREADS, level));
  });
}
