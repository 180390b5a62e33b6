import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../src/dashboard/route.ts';

describe('the address of a page', () => {
  it.each([
    ['#welcome', 'welcome'],
    ['#calibrate', 'calibrate'],
    ['#settings', 'settings'],
    ['#settings?find=alerts', 'settings'],
    ['#month', 'month'],
    ['', 'today'],
    ['#nowhere', 'today'],
  ])('%s', (hash, expected) => {
    expect(routeOf(hash)).toBe(expected);
  });
});
