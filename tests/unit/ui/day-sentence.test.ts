import { describe, expect, it, vi } from 'vitest';
import { sumParts } from '../../../src/history/day-summary.ts';
import { COLUMNS } from '../../../src/history/minute.ts';
import {
  hardestSentence,
  joinSentences,
  mostSentence,
  periodSentence,
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
    expect(shareSentence(share, usual, 'past')).toBe(words);
  });

  it.each([
    [0.87, null, '87% upright so far.'],
    [0.87, 0.86, '87% upright so far, about your usual.'],
    [0.87, 0.8, '87% upright so far, better than your usual 80%.'],
    [0.7, 0.8, '70% upright so far. Your usual is 80%.'],
  ])('%s with a usual %s, while the day goes on', (share, usual, words) => {
    expect(shareSentence(share, usual, 'now')).toBe(words);
  });

  it.each([
    [
      { kind: 'alike', points: 1 },
      'week',
      'now',
      '83% upright so far, about the same as last week at this point (84%).',
    ],
    [
      { kind: 'below', points: 2 },
      'week',
      'now',
      '83% upright so far, 2 points below last week at this point.',
    ],
    [{ kind: 'above', points: 5 }, 'week', 'past', '83% upright, 5 points above the week before.'],
    [
      { kind: 'above', points: 5 },
      'month',
      'now',
      '83% upright so far, 5 points above last month at this point.',
    ],
    [{ kind: 'alike', points: 0 }, 'month', 'past', '83% upright, about the same as the month before (84%).'],
  ] as const)('%o, a %s, %s', (compared, unit, when, words) => {
    expect(periodSentence(0.83, { ...compared, beforeShare: 0.84 }, unit, when)).toBe(words);
  });

  it('names what took the most time, but no trifle', () => {
    expect(mostSentence({ issue: 'slouch', ms: 23 * 60_000 })).toBe(
      'Most of all, your back was rounded: 23 min.',
    );
    expect(mostSentence({ issue: 'slouch', ms: 4 * 60_000 })).toBeNull();
    expect(mostSentence(undefined)).toBeNull();
  });

  it('says the hardest hour, and what it was about if that was one thing', () => {
    const minute = { slouch: 20 * 60_000, good: 40 * 60_000 } as Partial<Record<string, number>>;
    const parts = sumParts([{ ms: COLUMNS.map((column) => minute[column] ?? 0) }]);
    const place = { day: '2026-11-25', hour: 14, offsetMinutes: 0 };
    expect(hardestSentence({ place, parts })).toBe('Hardest hour: 14:00–\u206015:00, mostly rounded back.');
    const divided = { ...parts, badMsByIssue: { ...parts.badMsByIssue, slouch: 0 } };
    expect(hardestSentence({ place, parts: divided })).toBe('Hardest hour: 14:00–\u206015:00.');
    expect(hardestSentence(null)).toBeNull();
  });

  it('says when that was, in the same sentence, if some hours stand out', () => {
    expect(mostSentence({ issue: 'forward_head', ms: 61 * 60_000 }, { from: 22, to: 24 })).toBe(
      'Most of all, your head was forward: 1 h 1 min, especially 22:00–\u206000:00.',
    );
    expect(mostSentence({ issue: 'forward_head', ms: 4 * 60_000 }, { from: 22, to: 24 })).toBeNull();
  });

  it('joins the sentences that there are', () => {
    expect(joinSentences([null, 'One.', null, 'Two.'])).toBe('One. Two.');
  });
});
