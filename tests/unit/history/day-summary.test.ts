import { describe, expect, it } from 'vitest';
import { summariseDay } from '../../../src/history/day-summary.ts';
import { cutIntoMinutes, type Span } from '../../../src/history/minute.ts';

const utc = () => 0;
const DAY = '1970-01-01';

function summaryOf(spans: readonly Span[]) {
  const minutes = spans.flatMap((span) => cutIntoMinutes(span, utc));
  return summariseDay(DAY, { minutes, movement: [], stretches: [], alerts: [], episodes: [] });
}

describe('the summary of a day', () => {
  it('has no share before anything has been judged', () => {
    expect(summaryOf([{ fromMs: 0, toMs: 5000, state: 'away', issue: null }]).uprightShare).toBeNull();
  });

  it('excludes unknown, away and paused time from the share', () => {
    const summary = summaryOf([
      { fromMs: 0, toMs: 30_000, state: 'good', issue: null },
      { fromMs: 30_000, toMs: 40_000, state: 'bad', issue: 'slouch' },
      { fromMs: 40_000, toMs: 60_000, state: 'unknown', issue: null },
      { fromMs: 60_000, toMs: 90_000, state: 'away', issue: null },
      { fromMs: 90_000, toMs: 95_000, state: 'paused', issue: null },
    ]);
    expect(summary).toMatchObject({
      uprightShare: 0.75,
      goodMs: 30_000,
      badMs: 10_000,
      unknownMs: 20_000,
      awayMs: 30_000,
      pausedMs: 5000,
      judgedMs: 40_000,
    });
    expect(summary.badMsByIssue.slouch).toBe(10_000);
  });
});
