import { foundAt } from '../shared/word-search.ts';
import { isUnspaced } from './search-terms.ts';
import { sentencesOf } from './sentences.ts';

type Range = readonly [from: number, to: number];

/** A piece of a text, and whether it was searched for. */
export interface ExcerptPiece {
  readonly words: string;
  readonly isFound: boolean;
}

/** What fits before the first word that was found, in a narrow window too. */
const SHOWN_BEFORE = 24;

function everyPlaceOf(term: string, text: string): Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
    places.push([at, at + term.length]);
  return places;
}

/** Ranges in order, those that touch in one. */
function joinRanges(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const [from, to] of ranges.toSorted((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
    else joined.push([from, to]);
  }
  return joined;
}

function placesOf(terms: readonly string[], text: string): readonly Range[] {
  const pieces = terms.filter((term) => isUnspaced(term));
  const words = terms.filter((term) => !isUnspaced(term));
  return joinRanges([...foundAt(text, words), ...pieces.flatMap((piece) => everyPlaceOf(piece, text))]);
}

/** Without what is too long before the first place, from the beginning of a word. */
function shortenStart(sentence: string, [first]: readonly Range[]): string {
  const from = (first?.[0] ?? 0) - SHOWN_BEFORE;
  if (from <= 0) return sentence;
  const space = sentence.indexOf(' ', from);
  const begin = space >= 0 && space < (first?.[0] ?? 0) ? space + 1 : from;
  return `… ${sentence.slice(begin)}`;
}

/** A text in pieces: what was searched for, and what lies between. */
export function splitAtFound(text: string, terms: readonly string[]): readonly ExcerptPiece[] {
  const places = placesOf(terms, text);
  const pieces = places.flatMap(([from, to], index) => [
    { words: text.slice(places[index - 1]?.[1] ?? 0, from), isFound: false },
    { words: text.slice(from, to), isFound: true },
  ]);
  const rest = { words: text.slice(places.at(-1)?.[1] ?? 0), isFound: false };
  return [...pieces, rest].filter(({ words }) => words !== '');
}

/** The sentence of a text with most of what was found, in pieces; the first one if nothing was found in it. */
export function excerptOf(text: string, terms: readonly string[]): readonly ExcerptPiece[] {
  const sentences = sentencesOf(text)
    .map((sentence) => sentence.trim())
    .map((sentence) => ({ sentence, places: placesOf(terms, sentence) }));
  const best = sentences.reduce((most, each) => (each.places.length > most.places.length ? each : most));
  return splitAtFound(shortenStart(best.sentence, best.places), terms);
}
