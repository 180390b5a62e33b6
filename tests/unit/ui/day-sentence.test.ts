import { describe, expect, it, vi } from 'vitest';
import { sumParts } from '../../../src/history/day-summary.ts';
import { COLUMNS } from '../../../src/history/minute.ts';
import {
  hardestSentence,
  joinSentences,
  mostlySentence,
  mostSentence,
  oftenSentence,
  shareSentence,
} from '../../../src/ui/text/day-sentence.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('./fake-browser.ts'));

describe('the sentence of a day', () => {
  it.each([
    [0.87, null, '87% upright.'],
    [0.87, 0.86, '87% upright, about your usual.'],
    [0.87, 0.8, '87% upright, better than your usual 80%.'],
    [0.7, 0.8, '70% upright. Your usual is 80%.'],
  ])('%s with a usual %s', (share, usual, words) => {
    expect(shareSentence(share, usual)).toBe(words);
  });

  it('names what took the most time, but no trifle', () => {
    expect(mostSentence({ issue: 'slouch', ms: 23 * 60_000 })).toBe(
      'Your back was rounded most, for 23 min.',
    );
    expect(mostSentence({ issue: 'slouch', ms: 4 * 60_000 })).toBeNull();
    expect(mostSentence(undefined)).toBeNull();
  });

  it('says the hardest hour, and what it was about if that was one thing', () => {
    const minute = { slouch: 20 * 60_000, good: 40 * 60_000 } as Partial<Record<string, number>>;
    const parts = sumParts([{ ms: COLUMNS.map((column) => minute[column] ?? 0) }]);
    const place = { day: '2026-11-25', hour: 14, offsetMinutes: 0 };
    expect(hardestSentence({ place, parts })).toBe('Hardest hour: 14:00–15:00, mostly rounded back.');
    const divided = { ...parts, badMsByIssue: { ...parts.badMsByIssue, slouch: 0 } };
    expect(hardestSentence({ place, parts: divided })).toBe('Hardest hour: 14:00–15:00.');
    expect(hardestSentence(null)).toBeNull();
  });

  it('says when, if some hours stand out', () => {
    expect(mostlySentence({ from: 14, to: 16 })).toBe('Mostly between 14:00 and 16:00.');
    expect(oftenSentence({ from: 22, to: 24 })).toBe('Most often between 22:00 and 0:00.');
    expect(joinSentences([null, mostlySentence(null), 'One.', oftenSentence(null), 'Two.'])).toBe(
      'One. Two.',
    );
  });
});
