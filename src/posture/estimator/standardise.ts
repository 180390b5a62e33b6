/** Features farther out than this many deviations are clamped: nothing was learned there. */
const FARTHEST_SPREADS = 5;

/**
 * Standardises features: the distance from the mean in deviations, at most five. A missing mean counts as 0,
 * a missing deviation as 1.
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
