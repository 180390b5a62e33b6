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

/** Whether every search word is the beginning of a word in the text. Accents and capitals are ignored. */
export function findsIn(search: string, words: readonly string[]): boolean {
  const all = words.flatMap((each) => plain(each).split(BETWEEN_WORDS));
  return wordsIn(search).every((each) => all.some((word) => word.startsWith(each)));
}
