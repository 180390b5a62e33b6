import { expect, it } from 'vitest';
import { atDeskMsOf, sumParts } from '../../../src/history/day-summary.ts';
import { COLUMNS } from '../../../src/history/minute.ts';
import { problemsIn, shownProblemsIn } from '../../../src/history/problem-time.ts';
import { stateOf } from '../../../src/history/strip.ts';

const MS: Partial<Record<string, number>> = {
  good: 100_000,
  forward_head: 40_000,
  slouch: 90_000,
  lean: 29_000,
  unknown: 7000,
  away: 60_000,
  paused: 60_000,
};
const parts = sumParts([{ ms: COLUMNS.map((column) => MS[column] ?? 0) }]);

it('lists the problems that make a minute, the longest first', () => {
  expect(problemsIn(parts)).toEqual([
    { issue: 'slouch', ms: 90_000 },
    { issue: 'forward_head', ms: 40_000 },
  ]);
});

it('shows whole minutes that add up to the time slouched', () => {
  // 159 s are 3 min in all.
  expect(shownProblemsIn(parts)).toEqual([
    { issue: 'slouch', ms: 120_000 },
    { issue: 'forward_head', ms: 60_000 },
  ]);
  const [head, back, lean] = [20.4, 16.5, 11.5].map((minutes) => minutes * 60_000);
  const badMsByIssue = { ...parts.badMsByIssue, forward_head: head ?? 0, slouch: back ?? 0, lean: lean ?? 0 };
  expect(shownProblemsIn({ badMsByIssue }).map(({ ms }) => ms / 60_000)).toEqual([20, 17, 11]);
});

it('counts the time at the desk with what could not be told, but not time away or paused', () => {
  expect(atDeskMsOf(parts)).toBe(100_000 + 40_000 + 90_000 + 29_000 + 7000);
});

it('draws every column as upright, slouching, or neither', () => {
  const drawn = COLUMNS.map((column) => [column, stateOf(column)]);
  expect(drawn.filter(([, state]) => state === 'upright')).toEqual([['good', 'upright']]);
  expect(drawn.filter(([, state]) => state === 'other').map(([column]) => column)).toEqual([
    'unknown',
    'away',
    'paused',
  ]);
});
