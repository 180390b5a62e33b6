import { describe, expect, it } from 'vitest';
import { ADVICE } from '../../../src/advice/advice.ts';
import { chooseAdvice } from '../../../src/advice/choose-advice.ts';
import { ISSUE_KINDS } from '../../../src/posture/assessment.ts';
import { day } from '../ui/made-up.ts';

const TURNS = Array.from({ length: 12 }, (_, turn) => turn);
const MINUTE_MS = 60_000;

describe('the one piece of advice', () => {
  it.each(ISSUE_KINDS)('fits %s when that was seen most', (issue) => {
    const today = day({ good: 10 * MINUTE_MS, [issue]: 3 * MINUTE_MS });
    for (const turn of TURNS) {
      const chosen = chooseAdvice(today, turn);
      expect(chosen?.advice.issues).toContain(issue);
      expect(chosen?.because).toEqual({ issue, ms: 3 * MINUTE_MS });
    }
  });

  it('speaks of the gravest issue alone', () => {
    const today = day({ slouch: 5 * MINUTE_MS, lean: 2 * MINUTE_MS });
    expect(chooseAdvice(today, 0)?.because?.issue).toBe('slouch');
  });

  it('makes nothing of an issue that was hardly seen', () => {
    for (const turn of TURNS) {
      const chosen = chooseAdvice(day({ good: MINUTE_MS, slouch: 20_000 }), turn);
      expect(chosen?.because).toBeNull();
      expect(chosen?.advice.issues).toEqual([]);
    }
  });

  it('speaks of a break only to who has sat for long', () => {
    const ids = (goodMs: number) => TURNS.map((turn) => chooseAdvice(day({ good: goodMs }), turn)?.advice.id);
    expect(ids(10 * MINUTE_MS)).not.toContain('take_a_break');
    expect(ids(55 * MINUTE_MS)).toContain('take_a_break');
  });

  it('lets advice that fits equally well take turns', () => {
    const today = day({ forward_head: 3 * MINUTE_MS });
    const ids = new Set(TURNS.map((turn) => chooseAdvice(today, turn)?.advice.id));
    expect(ids.size).toBe(ADVICE.filter(({ issues }) => issues.includes('forward_head')).length);
  });
});
