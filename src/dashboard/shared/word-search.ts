function plain(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Japanese has no spaces, but を is nothing else than the end of an object: '音を消す'. */
const BETWEEN_WORDS = /[^\p{L}\p{N}]+|を/u;
const WORD = /(?:(?!を)[\p{L}\p{N}\p{M}])+/gu;

/** The words of a search, without accents and capitals. */
export function wordsIn(search: string): string[] {
  return plain(search)
    .split(BETWEEN_WORDS)
    .filter((each) => each !== '');
}

/** A search without its common words: people type 'how to turn off sound'. If it has no other words, they are meant. */
export function withoutCommon(search: string, common: readonly string[]): string {
  const telling = wordsIn(search).filter((each) => !common.includes(each));
  return telling.length === 0 ? search : telling.join(' ');
}

/** Where words of a text begin with a search word: from and to, in characters of the text. */
export function foundAt(text: string, words: readonly string[]): [from: number, to: number][] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const found = words.filter((each) => plain(word).startsWith(each)).sort((a, b) => b.length - a.length)[0];
    return found === undefined
      ? []
      : [[index, index + Math.min(word.length, found.length)] as [number, number]];
  });
}

/** Whether every search word is the beginning of a word in the text. Accents and capitals are ignored. */
export function findsIn(search: string, words: readonly string[]): boolean {
  const all = words.flatMap((each) => plain(each).split(BETWEEN_WORDS));
  return wordsIn(search).every((each) => all.some((word) => word.startsWith(each)));
}
