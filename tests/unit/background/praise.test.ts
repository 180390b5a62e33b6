import { describe, expect, it } from 'vitest';
import {
  continueUpright,
  deservesPraise,
  praisesUpright,
  recoveryTitle,
  uprightTitle,
} from '../../../src/background/decide/praise.ts';

const MINUTE = 60_000;

describe('praise', () => {
  it('follows the first recovery of a day and every fourth from then, in turns', () => {
    const praised = Array.from({ length: 12 }, (_, index) => index + 1).filter(deservesPraise);
    expect(praised).toEqual([1, 5, 9]);
    expect(new Set(praised.map(recoveryTitle)).size).toBe(3);
    expect(new Set([1, 2, 3].map(uprightTitle)).size).toBe(3);
  });

  it('comes for 40 minutes upright, at most twice a day, two hours apart, and once for each run', () => {
    const start = 1_000 * MINUTE;
    expect(praisesUpright(start, [], start + 39 * MINUTE)).toBe(false);
    expect(praisesUpright(start, [], start + 40 * MINUTE)).toBe(true);
    expect(praisesUpright(null, [], start)).toBe(false);
    const first = start + 40 * MINUTE;
    // The same run, hours later.
    expect(praisesUpright(start, [first], first + 180 * MINUTE)).toBe(false);
    expect(praisesUpright(first + MINUTE, [first], first + 60 * MINUTE)).toBe(false);
    expect(praisesUpright(first + MINUTE, [first], first + 125 * MINUTE)).toBe(true);
    expect(praisesUpright(first + MINUTE, [start, first], first + 300 * MINUTE)).toBe(false);
  });

  it('is for time that was seen: a gap begins a new time', () => {
    const begun = continueUpright(null, 0);
    expect(begun).toEqual({ sinceMs: 0, seenAtMs: 0 });
    expect(continueUpright(begun, 30_000)).toEqual({ sinceMs: 0, seenAtMs: 30_000 });
    expect(continueUpright(begun, 120 * MINUTE).sinceMs).toBe(120 * MINUTE);
    expect(continueUpright({ sinceMs: 60 * MINUTE, seenAtMs: 120 * MINUTE }, 0).sinceMs).toBe(0);
  });
});
