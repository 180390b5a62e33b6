import { describe, expect, it } from 'vitest';
import { debounceByCount } from '../../../src/dashboard/camera/debounce.ts';

describe('a debounced value', () => {
  it.each([
    ['aaaa', 'aaaa'],
    ['abababab', 'aaaaaaaa'],
    ['aabbbb', 'aaaabb'],
    ['abbabbb', 'aaaaaab'],
  ])('of %s is %s', (values, expected) => {
    const show = debounceByCount<string>(3);
    expect([...values].map(show).join('')).toBe(expected);
  });
});
