import { expect, it } from 'vitest';
import { compareShare } from '../../../src/history/day-comparison.ts';

it.each([
  [0.87, null, 'alone'],
  [0.87, 0.85, 'alike'],
  [0.83, 0.85, 'alike'],
  [0.9, 0.85, 'better'],
  [0.8, 0.85, 'lower'],
] as const)('a day of %s against %s is %s', (share, usual, comparison) => {
  expect(compareShare(share, usual)).toBe(comparison);
});
