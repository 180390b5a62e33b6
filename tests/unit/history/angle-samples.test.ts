import { describe, expect, it } from 'vitest';
import { anglesUntil, gatherMinutes } from '../../../src/history/angle-samples.ts';

const utc = () => 0;

describe('the angles of a minute', () => {
  it('are the mean over the time in which they were known', () => {
    const first = anglesUntil({ atMs: 0, deg: [10, null] }, 10_000, utc);
    const second = anglesUntil({ atMs: 10_000, deg: [4, 2] }, 15_000, utc);
    const third = anglesUntil({ atMs: 15_000, deg: [null, null] }, 20_000, utc);
    const [minute] = gatherMinutes(gatherMinutes(first, second), third);
    expect(minute?.angles).toEqual([
      { meanDeg: 8, knownMs: 15_000 },
      { meanDeg: 2, knownMs: 5000 },
    ]);
  });

  it('are split at the full minute', () => {
    const minutes = anglesUntil({ atMs: 55_000, deg: [10, 1] }, 63_000, utc);
    expect(minutes.map(({ minute, angles }) => [minute, angles[0]?.knownMs])).toEqual([
      [0, 5000],
      [1, 3000],
    ]);
  });

  it('do not extend over a gap', () => {
    expect(anglesUntil({ atMs: 0, deg: [10, 1] }, 16_000, utc)).toEqual([]);
  });
});
