import { foundAt, wordsIn } from '../shared/word-search.ts';

/** The name of the highlight in the style sheet. */
const HIGHLIGHT = 'found';

function rangesIn(node: Text, words: readonly string[]): Range[] {
  return foundAt(node.data, words).map(([from, to]) => {
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range;
  });
}

/** Marks what was searched for in a part of the page. The elements stay as they are. */
export function markFound(part: HTMLElement | null, search: string): void {
  if (typeof CSS === 'undefined' || CSS.highlights === undefined) return;
  CSS.highlights.delete(HIGHLIGHT);
  const words = wordsIn(search);
  if (part === null || words.length === 0) return;
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) ranges.push(...rangesIn(node, words));
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}
