import { describe, expect, it } from 'vitest';
import { EMPTY_TALLY, ratesOf, scorePairs } from '../../../src/recording/score.ts';

describe('ratesOf', () => {
  it.each([
    [
      { tp: 8, fp: 2, fn: 2 },
      { precision: 0.8, recall: 0.8, f1: 0.8 },
    ],
    [
      { tp: 0, fp: 0, fn: 3 },
      { precision: null, recall: 0, f1: 0 },
    ],
    [{}, { precision: null, recall: null, f1: null }],
  ])('of %j is %j', (counts, rates) => {
    expect(ratesOf({ ...EMPTY_TALLY, ...counts })).toEqual(rates);
  });
});

describe('scorePairs', () => {
  it.each([
    [[], { n: 0, mae: null, r: null, within1Sd: null, within2Sd: null }],
    [[{ measured: 3, truth: 1 }], { n: 1, mae: 2, r: null, within1Sd: null, within2Sd: null }],
    [
      [
        { measured: 1, truth: 2, sd: 1 },
        { measured: 3, truth: 6, sd: 2 },
      ],
      { n: 2, mae: 2, r: 1, within1Sd: 0.5, within2Sd: 1 },
    ],
  ])('of %j is %j', (pairs, score) => {
    expect(scorePairs(pairs)).toEqual(score);
  });
});
