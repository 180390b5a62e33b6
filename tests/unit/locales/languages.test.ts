import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../ui/fake-browser.ts';

const LOCALES = join(import.meta.dirname, '../../../public/_locales');
const OTHERS = readdirSync(LOCALES).filter((language) => language !== 'en');

type Messages = Readonly<typeof MESSAGES>;

const read = (language: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));

const namesIn = (message: string): string[] =>
  [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => (name ?? '').toLowerCase()))].sort();

/** What is the same in every language: names, signs, numbers and what is made of them alone. */
const SAME_EVERYWHERE = /^[^\p{L}]*$|^Plumbline$|^\$\w+\$( (h|s|min|cm|°))?$/u;

describe('the languages', () => {
  it('are English, German, Spanish, French and Japanese', () => {
    expect(readdirSync(LOCALES).sort()).toEqual(['de', 'en', 'es', 'fr', 'ja']);
  });

  describe.each(OTHERS)('%s', (language) => {
    const messages = read(language);

    it('has every text that English has, and no other', () => {
      expect(Object.keys(messages).sort()).toEqual(Object.keys(MESSAGES).sort());
    });

    it('has words in every text', () => {
      expect(Object.keys(messages).filter((key) => messages[key]?.message.trim() === '')).toEqual([]);
    });

    it('says in every text what the English one puts in', () => {
      for (const [key, { message, placeholders }] of Object.entries(messages)) {
        const english = MESSAGES[key];
        expect([key, namesIn(message)]).toEqual([key, namesIn(english?.message ?? '')]);
        expect([key, placeholders]).toEqual([key, english?.placeholders]);
      }
    });

    it('leaves next to nothing in English', () => {
      const same = Object.entries(messages)
        .filter(([key, { message }]) => message === MESSAGES[key]?.message && !SAME_EVERYWHERE.test(message))
        .map(([key]) => key);
      expect(same.length).toBeLessThan(0.03 * Object.keys(MESSAGES).length);
    });
  });

  it('keep French punctuation on its line, by no-break spaces', () => {
    const breaking = Object.entries(read('fr')).filter(([, { message }]) => / [:;!?»%]|« /.test(message));
    expect(breaking.map(([key]) => key)).toEqual([]);
  });
});
