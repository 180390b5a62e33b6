import { describe, expect, it } from 'vitest';
import { type CloseState, closeFor, NOT_CLOSE, stepClose } from '../../../src/posture/monitor/too-close.ts';

const MINUTE = 60_000;

/** Takes samples every two seconds, each part at its distance. Returns the moments of the hints, in minutes. */
function follow(parts: readonly [minutes: number, cm: number][], begun: CloseState = NOT_CLOSE, atMs = 0) {
  let state = begun;
  let nowMs = atMs;
  const hints: number[] = [];
  for (const [minutes, cm] of parts)
    for (const endMs = nowMs + minutes * MINUTE; nowMs < endMs; ) {
      nowMs += 2000;
      const step = stepClose(state, nowMs, cm);
      state = step.state;
      if (step.hint !== null) hints.push(nowMs / MINUTE);
    }
  return { state, hints, nowMs };
}

describe('eyes that are too close', () => {
  it('bring a hint after three minutes, with the error of the distance, and again after half an hour', () => {
    const { hints } = follow([[40, 33]]);
    expect(hints).toHaveLength(2);
    expect(hints[0]).toBeCloseTo(3, 0);
    expect(hints[1]).toBeCloseTo(33, 0);
    const { state, nowMs } = follow([[4, 33]]);
    expect(closeFor(state, nowMs)).toEqual({ cm: 33, fromCm: 25, toCm: 43 });
  });

  it('bring none if they may well be far enough', () => {
    // 40 cm may be 52: OSHA's least distance is 51.
    expect(follow([[60, 40]]).hints).toEqual([]);
    expect(follow([[60, 60]]).hints).toEqual([]);
  });

  it('bring none for short looks at a detail', () => {
    const looks = Array.from(
      { length: 10 },
      () =>
        [
          [2, 30],
          [2, 60],
        ] as [number, number][],
    ).flat();
    expect(follow(looks).hints).toEqual([]);
  });

  it('are not ended by a sway, but by sitting back', () => {
    expect(
      follow([
        [2, 36],
        [0.5, 39],
        [2, 36],
      ]).hints,
    ).toHaveLength(1);
    const { state, nowMs } = follow([
      [4, 33],
      [1, 60],
    ]);
    expect(closeFor(state, nowMs)).toBe(null);
  });

  it('are not judged across a time without samples', () => {
    const { state, nowMs } = follow([[2, 33]]);
    expect(follow([[2, 33]], state, nowMs + 5 * MINUTE).hints).toEqual([]);
    expect(closeFor(follow([[4, 33]]).state, 10 * MINUTE)).toBe(null);
  });

  it('ignore late samples', () => {
    const { state, nowMs } = follow([[2, 33]]);
    expect(stepClose(state, nowMs - 1000, 90)).toEqual({ state, hint: null });
  });
});
