function plain(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** Whether every search word is the beginning of a word in the text. Accents and capitals are ignored. */
export function findsIn(search: string, words: readonly string[]): boolean {
  const all = words.flatMap((each) => plain(each).split(BETWEEN_WORDS));
  const wanted = plain(search)
    .split(BETWEEN_WORDS)
    .filter((each) => each !== '');
  return wanted.every((each) => all.some((word) => word.startsWith(each)));
}
