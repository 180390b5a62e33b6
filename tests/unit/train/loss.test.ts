import { describe, expect, it } from 'vitest';
import { slopeOfLoss } from '../../../scripts/train/loss.ts';
import type { Quantity } from '../../../scripts/train/quantities.ts';

const targetOf = (): null => null;
const measured: Quantity = { name: 'a', parity: 1, kind: 'measured', scale: 1, weight: 1, targetOf };
const sign: Quantity = { name: 'b', parity: 1, kind: 'sign', scale: 1, weight: 1, targetOf };
/** Outputs: the value, the log-odds, the value's log standard deviation. */
const slope = slopeOfLoss([measured, sign]);

describe('the gradient of the loss', () => {
  it('is zero if the truth is unknown', () => {
    expect([...slope(Float32Array.of(3, 3, 0), Float32Array.of(Number.NaN, Number.NaN), 1)]).toEqual([
      0, 0, 0,
    ]);
  });

  it('leads to the truth from either side', () => {
    const [low = 0, unlikely = 0] = slope(Float32Array.of(0, -1, 0), Float32Array.of(2, 1), 1);
    const [high = 0, likely = 0] = slope(Float32Array.of(4, 1, 0), Float32Array.of(2, 0), 1);
    expect(low).toBeLessThan(0);
    expect(unlikely).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
    expect(likely).toBeGreaterThan(0);
  });

  it('widens a deviation that is too small, narrows one that is too large, and keeps it in its range', () => {
    const target = Float32Array.of(1, Number.NaN);
    expect(slope(Float32Array.of(0, 0, -2), target, 1)[2]).toBeLessThan(0);
    expect(slope(Float32Array.of(0.9, 0, 0), target, 1)[2]).toBeGreaterThan(0);
    expect(slope(Float32Array.of(1, 0, -9), target, 1)[2]).toBeLessThanOrEqual(0);
  });
});
