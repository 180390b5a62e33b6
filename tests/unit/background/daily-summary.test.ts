import { describe, expect, it, vi } from 'vitest';
import { isSummaryDue } from '../../../src/background/decide/summary-due.ts';
import { summaryText } from '../../../src/background/remind/daily-summary.ts';
import { NO_MOVEMENT } from '../../../src/history/movement-hour.ts';
import { day } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const TODAY = '2026-03-04';
const at = (hour: number, minute = 0) => new Date(2026, 2, 4, hour, minute);
const MINUTE_MS = 60_000;

describe('the daily summary', () => {
  it.each([
    ['never, unless the user wants it', 0, at(23), null, false],
    ['no earlier than its hour', 18, at(17, 59), null, false],
    ['from its hour on', 18, at(18), null, true],
    ['late on the same day, if the browser was closed', 18, at(22), '2026-03-03', true],
    ['not twice a day', 18, at(20), TODAY, false],
  ])('is due %s', (_when, hour, now, toldOn, due) => {
    expect(isSummaryDue(hour, now, TODAY, toldOn)).toBe(due);
  });

  it('gives the upright share, the time, and the number of alerts', () => {
    const alert = { atMs: 5, issue: 'slouch', sinceMs: 1, outcome: 'mended', day: TODAY } as const;
    const summary = day({ good: 45 * MINUTE_MS, slouch: 15 * MINUTE_MS }, { alerts: [alert] });
    expect(summaryText(summary)).toBe('Upright 75% of 1 h. Longest time upright: 0 s. Nudges: 1.');
  });

  it('gives the movement too, if it was counted', () => {
    const movement = [{ ...NO_MOVEMENT, changes: 9, longestStillMs: 38 * MINUTE_MS }];
    expect(summaryText(day({ good: 60 * MINUTE_MS }, { movement }))).toContain(
      'Nudges: 0. Position changes: 9. Longest time in one position: 38 min.',
    );
  });

  it('is empty for a day that was hardly watched', () => {
    expect(summaryText(day({ good: 5 * MINUTE_MS }))).toBeNull();
    expect(summaryText(day({ away: 500 * MINUTE_MS }))).toBeNull();
  });
});
