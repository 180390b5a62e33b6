import { describe, expect, it, vi } from 'vitest';
import { dayNamesLike, periodNamesLike } from '../../../src/dashboard/history/date-names.ts';
import { namedDayText, periodText } from '../../../src/dashboard/shared/day-text.ts';
import { addDays } from '../../../src/history/local-day.ts';
import { weekOf } from '../../../src/history/period.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const TODAY = '2026-11-29';
const longest = (names: readonly string[]) => Math.max(...names.map((name) => name.length));

describe('the names that give the date its room', () => {
  it('are the same from one step to the next, and no day has a longer one', () => {
    for (const [first, count] of [
      ['2026-01-01', 333],
      ['2025-01-01', 365],
    ] as const) {
      const names = dayNamesLike(first, TODAY);
      for (let i = 0; i < count; i++) {
        const day = addDays(first, i);
        expect(dayNamesLike(day, TODAY)).toEqual(names);
        expect(namedDayText(day, TODAY).length).toBeLessThanOrEqual(longest(names));
      }
    }
  });

  it('are as long as those of the weeks that name two months', () => {
    const names = periodNamesLike(weekOf('2026-03-04', 0), TODAY);
    for (let i = 0; i < 330; i += 7) {
      const week = weekOf(addDays('2026-01-08', i), 0);
      expect(periodText(week, TODAY).length).toBeLessThanOrEqual(longest(names));
    }
  });
});
