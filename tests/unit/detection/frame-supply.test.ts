import { describe, expect, it } from 'vitest';
import {
  beginSupply,
  FROZEN_AFTER_MS,
  type FrameSupply,
  faultOf,
  type Supplied,
  stepSupply,
} from '../../../src/detection/frame/frame-supply.ts';

/** Processes results at a fixed interval. Returns the supply and the fault after each. */
function take(all: readonly Supplied[], everyMs: number): { supply: FrameSupply; faults: (string | null)[] } {
  let supply = beginSupply(0);
  const faults = all.map((supplied, index) => {
    supply = stepSupply(supply, supplied, index * everyMs);
    return faultOf(supply, index * everyMs);
  });
  return { supply, faults };
}

const of = (supplied: Supplied, count: number) => Array.from({ length: count }, () => supplied);

describe('the frames of a camera', () => {
  it('are fine while each differs from the one before', () => {
    expect(take(of('fresh', 100), 1000).faults.every((fault) => fault === null)).toBe(true);
  });

  it.each([200, 1000, 5000])('are frozen if the same one has come for 12 s, one every %i ms', (everyMs) => {
    const { faults } = take(['fresh', ...of('repeat', 100)], everyMs);
    const since = faults.findIndex((fault) => fault !== null) * everyMs;
    expect(since).toBeGreaterThanOrEqual(FROZEN_AFTER_MS);
    expect(since).toBeLessThan(FROZEN_AFTER_MS + 2 * everyMs + 1);
    expect(faults.at(-1)).toBe('frozen');
  });

  it('are frozen from the very first, and then never live', () => {
    const { supply, faults } = take(of('repeat', 20), 1000);
    expect(faults.at(-1)).toBe('frozen');
    expect(supply.isLive).toBe(false);
  });

  it('may repeat for some seconds, again and again', () => {
    const seconds = [...of('repeat', 10), 'fresh'] as const;
    expect(take([...seconds, ...seconds, ...seconds], 1000).faults.every((fault) => fault === null)).toBe(
      true,
    );
  });

  it('are not frozen by one repeat after the machine has slept', () => {
    const before = stepSupply(beginSupply(0), 'fresh', 0);
    const after = stepSupply(before, 'repeat', 3_600_000);
    expect(faultOf(after, 3_600_000)).toBeNull();
  });

  it('may be damaged now and then; three in a row are unreadable, and a broken stream is silent', () => {
    expect(take(['unreadable', 'unreadable', 'fresh', 'unreadable'], 1000).faults.at(-1)).toBeNull();
    expect(take(of('unreadable', 3), 1000).faults).toEqual([null, null, 'unreadable']);
    expect(take(['fresh', 'broken'], 1000).faults).toEqual([null, 'silent']);
  });
});
