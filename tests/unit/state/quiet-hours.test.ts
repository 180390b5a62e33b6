import { afterEach, describe, expect, it } from 'vitest';
import { isQuietHour, quietHoursEndMs } from '../../../src/state/quiet-hours.ts';
import type { QuietTime } from '../../../src/state/suppression.ts';

const ZONE = process.env.TZ;
afterEach(() => {
  if (ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = ZONE;
});

const at = (hours: number, minutes = 0) => hours * 60 + minutes;
/** Monday, 2 March 2026, and the days that follow. */
const on = (day: number, hours: number, minutes = 0) => new Date(2026, 2, 2 + day, hours, minutes).getTime();

const LUNCH: QuietTime = { days: [0, 1, 2, 3, 4], fromMinute: at(12), toMinute: at(13) };
const FRIDAY_NIGHT: QuietTime = { days: [4], fromMinute: at(22), toMinute: at(7) };
const SUNDAY: QuietTime = { days: [6], fromMinute: 0, toMinute: 0 };

describe('quiet hours', () => {
  it.each<[string, QuietTime[], number, boolean]>([
    ['apply within', [LUNCH], on(0, 12, 30), true],
    ['apply from their first minute', [LUNCH], on(0, 12, 0), true],
    ['are over at their end', [LUNCH], on(0, 13, 0), false],
    ['do not apply before', [LUNCH], on(0, 11, 59), false],
    ['do not apply on other days', [LUNCH], on(5, 12, 30), false],
    ['continue past midnight', [FRIDAY_NIGHT], on(5, 6, 59), true],
    ['end the next morning', [FRIDAY_NIGHT], on(5, 7, 0), false],
    ['do not apply the morning before', [FRIDAY_NIGHT], on(4, 6, 0), false],
    ['do not begin again on the next day', [FRIDAY_NIGHT], on(5, 23, 0), false],
    ['from and to the same minute are a whole day', [SUNDAY], on(6, 15), true],
    ['a whole day ends with it', [SUNDAY], on(7, 0, 0), false],
    ['from Sunday continue into Monday', [{ ...FRIDAY_NIGHT, days: [6] }], on(7, 3), true],
    ['add up', [LUNCH, FRIDAY_NIGHT], on(4, 23), true],
    ['without a day never apply', [{ ...LUNCH, days: [] }], on(0, 12, 30), false],
    ['there may be none', [], on(0, 12, 30), false],
  ])('%s', (_name, times, nowMs, quiet) => {
    expect(isQuietHour(times, nowMs)).toBe(quiet);
  });

  it.each<[string, QuietTime[], number, number | null]>([
    ['at their own end', [LUNCH], on(0, 12, 30), on(0, 13)],
    ['on the next day', [FRIDAY_NIGHT], on(4, 22, 5), on(5, 7)],
    [
      'with the last of those that overlap',
      [LUNCH, { ...LUNCH, fromMinute: at(13), toMinute: at(14) }],
      on(0, 12),
      on(0, 14),
    ],
    ['not while there are none', [LUNCH], on(0, 9), null],
    ['never, if every day is quiet', [{ ...SUNDAY, days: [0, 1, 2, 3, 4, 5, 6] }], on(0, 9), null],
  ])('end %s', (_name, times, nowMs, endMs) => {
    expect(quietHoursEndMs(times, nowMs)).toBe(endMs);
  });

  it('follow the local time when the clock is put forward or back', () => {
    process.env.TZ = 'Europe/Berlin';
    const night: QuietTime = { days: [5], fromMinute: at(22), toMinute: at(7) };
    // 29 March 2026: at 2 it becomes 3. 25 October 2026: at 3 it becomes 2 again.
    for (const [month, day, hours] of [
      [2, 28, 8],
      [9, 24, 10],
    ] as const) {
      const from = new Date(2026, month, day, 22).getTime();
      const to = new Date(2026, month, day + 1, 7).getTime();
      expect((to - from) / 3_600_000).toBe(hours);
      expect(quietHoursEndMs([night], from)).toBe(to);
      expect(isQuietHour([night], to - 60_000)).toBe(true);
    }
  });
});
