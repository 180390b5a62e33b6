import { describe, expect, it } from 'vitest';
import { findsIn, foundAt, wordsIn } from '../../../src/dashboard/shared/word-search.ts';

/** What would be marked in a text. */
function markedIn(text: string, search: string): string[] {
  return foundAt(text, wordsIn(search)).map(([from, to]) => text.slice(from, to));
}

describe('a search by words', () => {
  it.each([
    ['Clear earlier answers in your ear', 'ear', ['ear', 'ear']],
    ['Répète, et répétez', 'repet', ['Répèt', 'répét']],
    ['clear', 'ear', []],
  ])('marks in %j what it finds: beginnings of words', (text, search, marked) => {
    expect(markedIn(text, search)).toEqual(marked);
    expect(findsIn(search, [text])).toBe(marked.length > 0);
  });
});
