import { describe, expect, it } from 'vitest';
import { snoozeEndMs } from '../../../src/background/decide/snooze-end.ts';
import type { SnoozeChoice } from '../../../src/state/snooze.ts';

const on = (day: number, hours: number, minutes = 0) => new Date(2026, 2, day, hours, minutes).getTime();

describe('a snooze', () => {
  it.each<[SnoozeChoice, number, number]>([
    [5, on(2, 9), on(2, 9, 5)],
    [15, on(2, 23, 50), on(3, 0, 5)],
    [60, on(2, 9), on(2, 10)],
    ['tomorrow', on(2, 9), on(3, 5)],
    ['tomorrow', on(2, 23, 59), on(3, 5)],
    ['tomorrow', on(3, 0, 30), on(3, 5)],
    ['tomorrow', on(3, 3), on(4, 5)],
    ['tomorrow', on(31, 12), on(32, 5)],
    [{ untilMinute: 15 * 60 }, on(2, 13, 15), on(2, 15)],
    [{ untilMinute: 15 * 60 }, on(2, 15), on(3, 15)],
    [{ untilMinute: 30 }, on(2, 23), on(3, 0, 30)],
  ])('of %j from %s', (snooze, nowMs, endMs) => {
    expect(snoozeEndMs(snooze, nowMs)).toBe(endMs);
  });

  it('until tomorrow outlasts a night shift if days begin at noon', () => {
    expect(snoozeEndMs('tomorrow', on(2, 23), 12)).toBe(on(3, 12));
    expect(snoozeEndMs('tomorrow', on(3, 4), 12)).toBe(on(3, 12));
    expect(snoozeEndMs('tomorrow', on(2, 9), 2)).toBe(on(3, 5));
  });
});
