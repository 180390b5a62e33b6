/** The sentences of a text, each with the space after it. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?] |。)/).filter((sentence) => sentence !== '');
}

/** The first sentences of a text. */
export function firstSentences(text: string, count: number): string {
  return sentencesOf(text).slice(0, count).join('').trim();
}
