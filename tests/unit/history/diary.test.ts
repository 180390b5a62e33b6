import { describe, expect, it } from 'vitest';
import { painPlaces } from '../../../src/history/diary.ts';

describe('the places of a note', () => {
  it.each([
    [null, []],
    [0, []],
    [1, ['neck']],
    [3, ['neck']],
  ] as const)('with pain %s are %j', (pain, places) => {
    expect(painPlaces({ pain, places: ['neck'] })).toEqual(places);
  });
});
