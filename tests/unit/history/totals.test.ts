import { expect, it } from 'vitest';
import { sumParts } from '../../../src/history/day-summary.ts';
import { COLUMNS, type Column } from '../../../src/history/minute.ts';
import { NO_MOVEMENT } from '../../../src/history/movement-hour.ts';
import { type Totals, usualFor } from '../../../src/history/totals.ts';

const HOUR_MS = 3_600_000;

function totals(hours: Partial<Record<Column, number>>, changes: Partial<Totals> = {}): Totals {
  const parts = sumParts([{ ms: COLUMNS.map((column) => (hours[column] ?? 0) * HOUR_MS) }]);
  return { parts, worked: parts, movement: null, alerts: 0, days: 1, ...changes };
}

const moved = (hours: number, changes: number, taken: number) => ({
  ...NO_MOVEMENT,
  seatedMs: hours * HOUR_MS,
  changes,
  breaks: { ...NO_MOVEMENT.breaks, long: { suggested: 0, taken } },
});

it('scales what was usual to the time measured, and the time at the desk to the days', () => {
  const before = totals({ good: 30, slouch: 8, lean: 2, unknown: 10 }, { alerts: 40, days: 5 });
  const usual = usualFor(totals({ good: 4, slouch: 4 }, { days: 2 }), before);
  expect(usual).toMatchObject({ uprightShare: 0.75, alerts: 8, atDeskMs: 20 * HOUR_MS });
  expect(usual?.badMsByIssue.slouch).toBeCloseTo(1.6 * HOUR_MS);
  expect(usual?.badMsByIssue.forward_head).toBe(0);
});

it('is the posture of days with enough time alone, while nudges are those of all days', () => {
  const { parts } = totals({ good: 12, slouch: 8 });
  const before = { ...totals({ good: 8, slouch: 8 }, { alerts: 40, days: 4 }), parts };
  const usual = usualFor(totals({ good: 4 }), before);
  expect(usual).toMatchObject({ uprightShare: 0.5, alerts: 8, atDeskMs: 4 * HOUR_MS });
});

it('compares half a day with half a day', () => {
  const before = totals({ good: 40 }, { movement: moved(40, 80, 20), days: 5 });
  const usual = usualFor(totals({ good: 4 }, { movement: moved(4, 3, 1) }), before);
  expect([usual?.changes, usual?.longBreaks]).toEqual([8, 2]);
});

it('says nothing of movement that was not counted, then or now', () => {
  const counted = { movement: moved(8, 16, 4), days: 5 };
  expect(usualFor(totals({ good: 8 }), totals({ good: 8 }, counted))?.changes).toBeNull();
  expect(usualFor(totals({ good: 8 }, counted), totals({ good: 8 }, { days: 5 }))?.longBreaks).toBeNull();
});

it('says nothing if little was measured so far', () => {
  expect(usualFor(totals({ good: 0.1 }), totals({ good: 40 }, { days: 5 }))).toBeNull();
});

it('says nothing in the first days', () => {
  expect(usualFor(totals({ good: 8 }), totals({ good: 16 }, { days: 2 }))).toBeNull();
  expect(usualFor(totals({ good: 8 }), totals({ good: 24 }, { days: 3 }))).not.toBeNull();
});

it('says nothing if little was measured before', () => {
  expect(usualFor(totals({ good: 8 }), totals({ good: 0.4 }))).toBeNull();
  expect(usualFor(totals({ good: 8 }), totals({ away: 8 }))).toBeNull();
  expect(usualFor(totals({ good: 8 }), totals({ good: 2 }, { days: 0 }))).toBeNull();
});
