import { describe, expect, it } from 'vitest';
import { parsePose } from '../../../src/posture/body/keypoints.ts';
import { sit } from './seated.ts';

describe('parsePose', () => {
  it.each([
    ['nothing found', []],
    ['17 keypoints', sit()],
  ])('accepts %s', (_, input) => {
    expect(parsePose(structuredClone(input))).toEqual(input);
  });

  it.each([
    ['null', null],
    ['an object', { length: 17 }],
    ['16 keypoints', sit().slice(1)],
    ['a pair', [[1, 2], ...sit().slice(1)]],
    ['NaN', [[Number.NaN, 2, 0.5], ...sit().slice(1)]],
    ['infinity', [[Number.POSITIVE_INFINITY, 2, 0.5], ...sit().slice(1)]],
    ['a position outside any picture', [[1e160, 2, 0.5], ...sit().slice(1)]],
    ['text', [['1', 2, 0.5], ...sit().slice(1)]],
    ['null instead of a score', [[1, 2, null], ...sit().slice(1)]],
  ])('refuses %s', (_, input) => {
    expect(parsePose(input)).toBeNull();
  });
});
