import { describe, expect, it } from 'vitest';
import { reviewWeek, type WeekFacts } from '../../../src/history/weekly-review.ts';

const HOUR = 3_600_000;
const NONE = { forward_head: 0, slouch: 0, lean: 0, head_tilt: 0, uneven_shoulders: 0 };

/** Twenty hours of which a share is upright, the rest slouched. */
function week(uprightShare: number, changed: Partial<WeekFacts> = {}): WeekFacts {
  const badMs = (1 - uprightShare) * 20 * HOUR;
  return {
    judgedMs: 20 * HOUR,
    uprightShare,
    badMsByIssue: { ...NONE, slouch: badMs },
    correctedShare: 0.7,
    changesPerHour: 3,
    ...changed,
  };
}

describe('the weekly review', () => {
  it('names what got better first, then one thing to try', () => {
    expect(reviewWeek(week(0.8), week(0.7))).toMatchObject({
      better: { kind: 'upright' },
      next: { kind: 'issue', issue: 'slouch' },
    });
    expect(reviewWeek(week(0.8), week(0.8, { changesPerHour: 1 }))?.better).toEqual({
      kind: 'movement',
      perHour: 2,
    });
    expect(reviewWeek(week(0.8), week(0.8, { correctedShare: 0.5 }))?.better?.kind).toBe('corrected');
  });

  it('names an issue that takes less time, even if upright time is the same', () => {
    const before = week(0.8, { badMsByIssue: { ...NONE, lean: 4 * HOUR } });
    expect(reviewWeek(week(0.8), before)?.better).toMatchObject({ kind: 'issue', issue: 'lean' });
  });

  it('names a strength if nothing got better, or nothing can be compared', () => {
    expect(reviewWeek(week(0.7), week(0.8))).toMatchObject({
      better: null,
      strength: { kind: 'upright', share: 0.7 },
    });
    expect(reviewWeek(week(0.4), null)).toMatchObject({ better: null, strength: { kind: 'watched' } });
    expect(reviewWeek(week(0.8), week(0.2, { judgedMs: HOUR }))?.better).toBe(null);
  });

  it('suggests movement first to somebody who sits still', () => {
    expect(reviewWeek(week(0.95, { changesPerHour: 1 }), null)?.next).toEqual({ kind: 'movement' });
    expect(reviewWeek(week(0.95, { changesPerHour: null }), null)?.next.kind).toBe('issue');
  });

  it('says nothing about a week with under two hours', () => {
    expect(reviewWeek(week(0.8, { judgedMs: HOUR }), week(0.7))).toBe(null);
  });
});
