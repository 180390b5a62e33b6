function plain(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** The words of a search, without accents and capitals. */
export function wordsIn(search: string): string[] {
  return plain(search)
    .split(BETWEEN_WORDS)
    .filter((each) => each !== '');
}

/** Where words of a text begin with a search word: from and to, in characters of the text. */
export function foundAt(text: string, words: readonly string[]): [from: number, to: number][] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
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
