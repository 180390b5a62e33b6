import { expect, it } from 'vitest';
import { stepByKey } from '../../../src/dashboard/charts/step-by-key.ts';

it.each([
  ['ArrowRight', null, 0],
  ['ArrowLeft', null, 0],
  ['ArrowRight', 3, 4],
  ['ArrowUp', 9, 9],
  ['ArrowLeft', 3, 2],
  ['ArrowDown', 0, 0],
  ['Home', 5, 0],
  ['End', null, 9],
  ['Tab', 5, null],
])('%s from %s leads to %s', (key, chosen, next) => {
  expect(stepByKey(key, chosen, 9)).toBe(next);
});
