import { expect, it } from 'vitest';
import { namedHours } from '../../../src/dashboard/charts/named-hours.ts';

const from = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => (first + index) % 24);

it.each<[string, number[], number, number[]]>([
  ['all that fit', from(9, 9), 9, from(9, 9)],
  ['every second of a long day, with noon', from(9, 10), 9, [10, 12, 14, 16, 18]],
  ['every third of a whole day', from(0, 24), 9, [0, 3, 6, 9, 12, 15, 18, 21]],
  ['noon and midnight of a day that begins at five', from(5, 24), 9, [6, 9, 12, 15, 18, 21, 0, 3]],
  ['the first, if the others do not fit', [9, 11, 13], 2, [9]],
  ['none of none', [], 9, []],
])('names %s', (_, hours, fit, named) => {
  expect(namedHours(hours, fit)).toEqual(named);
});
