import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findsIn, foundAt, withoutCommon, wordsIn } from '../../../src/dashboard/shared/word-search.ts';

/** The words of a search in the settings that tell nothing. */
function commonIn(language: string): string[] {
  const path = join(import.meta.dirname, `../../../public/_locales/${language}/messages.json`);
  return wordsIn(JSON.parse(readFileSync(path, 'utf8')).find_commonWords.message);
}

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

  it.each([
    ['en', 'Turn off sound', 'sound'],
    ['en', 'how to change the Volume', 'volume'],
    ['en', 'don’t nudge me', 'nudge'],
    ['de', 'Ton ausschalten', 'ton'],
    ['es', 'quitar el sonido', 'sonido'],
    ['fr', 'Comment désactiver le son', 'son'],
    ['ja', '音を消す', '音'],
  ])('leaves out words that tell nothing, in %s: %s', (language, search, meant) => {
    expect(withoutCommon(search, commonIn(language))).toBe(meant);
  });

  it.each(['turn', 'turn off', 'Sound', 'sound volume', ''])('keeps all words of %j', (search) => {
    expect(withoutCommon(search, commonIn('en'))).toBe(search.toLowerCase() === 'sound' ? 'sound' : search);
  });

  it('finds the object of a Japanese verb', () => {
    expect(findsIn('音を変える', ['音と音量', 'お知らせを変える'])).toBe(true);
    expect(markedIn('お知らせを減らす', '減らす')).toEqual(['減らす']);
  });
});
