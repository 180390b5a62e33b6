/* The words of a text, as the search of the guide compares them: also in Japanese, which has no spaces between words. */

/** Words without spaces between them: Japanese. The long vowel sign counts as a letter. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Without accents and capitals. The marks of Japanese are no accents. */
function plainTerm(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether a term is a piece of a text without spaces. */
export function isUnspaced(term: string): boolean {
  return term.search(UNSPACED) >= 0;
}

/** Every two neighboring letters, and each kanji: it mostly is a word, or its stem. */
function piecesOf(run: string): string[] {
  const letters = [...run];
  const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  return [...pairs, ...letters.filter((letter) => HAN.test(letter))];
}

/** The terms of a text, in no order. */
export function termsIn(text: string): string[] {
  const composed = text.normalize('NFKC');
  const runs = composed.match(UNSPACED) ?? [];
  const words = composed.replace(UNSPACED, ' ').match(WORD) ?? [];
  return [...words.map(plainTerm), ...runs.flatMap(piecesOf)];
}
