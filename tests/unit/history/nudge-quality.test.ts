import { describe, expect, it } from 'vitest';
import { judgeNudges } from '../../../src/history/nudge-quality.ts';

const poorOf = (nudges: number, corrected: number, fine: number) =>
  judgeNudges([{ nudges, corrected, fine }]).poor;

describe('the quality of nudges', () => {
  it('adds up days', () => {
    const day = { nudges: 5, corrected: 4, fine: 1 };
    expect(judgeNudges([day, day])).toEqual({
      nudges: 10,
      corrected: 8,
      fine: 2,
      correctedShare: 0.8,
      fineShare: 0.2,
      poor: null,
    });
  });

  it('is poor if few are followed by sitting up, or many were mistakes', () => {
    expect(poorOf(10, 3, 0)).toBe('unheeded');
    expect(poorOf(10, 4, 0)).toBe(null);
    expect(poorOf(10, 7, 3)).toBe('mistaken');
    // Mistakes come first: they are ours.
    expect(poorOf(10, 2, 6)).toBe('mistaken');
  });

  it('is not judged by a few nudges, or none', () => {
    expect(poorOf(9, 0, 9)).toBe(null);
    expect(judgeNudges([])).toMatchObject({ correctedShare: null, fineShare: null, poor: null });
  });
});
