/** How a share upright compares with the user's usual one; 'alone' if there is nothing to compare it with. */
export type DayComparison = 'alone' | 'alike' | 'better' | 'lower';

/** Less than this is the ordinary difference between days. A judgement. */
const ALIKE_WITHIN = 0.03;

/** Compares a day's share upright with the usual one. */
export function compareShare(share: number, usual: number | null): DayComparison {
  if (usual === null) return 'alone';
  if (Math.abs(share - usual) < ALIKE_WITHIN) return 'alike';
  return share > usual ? 'better' : 'lower';
}
