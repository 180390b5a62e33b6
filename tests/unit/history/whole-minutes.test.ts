import { expect, it } from 'vitest';
import { toMinute, toMinutesTogether } from '../../../src/history/whole-minutes.ts';

const minutes = (parts: readonly number[]) =>
  toMinutesTogether(parts.map((part) => part * 60_000)).map((ms) => ms / 60_000);

it.each([
  ['each rounded alone would be one too many', [20.5, 16.5, 11.4], [21, 16, 11]],
  ['each rounded alone would be one too few', [1.4, 1.4, 1.4], [2, 1, 1]],
  ['whole minutes stay', [3, 0, 7], [3, 0, 7]],
  ['nothing', [0, 0], [0, 0]],
  ['no parts', [], []],
])('parts add up to the rounded whole: %s', (_, parts, shown) => {
  expect(minutes(parts)).toEqual(shown);
});

it('rounds a time to the nearest minute', () => {
  expect([29_999, 30_000, 153_000].map(toMinute)).toEqual([0, 60_000, 180_000]);
});
