import { text } from '../../platform/browser/i18n.ts';
import { isUnspaced, termsIn } from './search-terms.ts';

/* What the words of a question are worth to the search of the guide, in the user's language. */

/** The words that questions have in common. */
export interface QuestionWords {
  /** Words such as 'does' and 'what', and their pieces in Japanese. */
  readonly common: ReadonlySet<string>;
  /** Words for pain, which mean the same: 'hurts' and 'sore' too. */
  readonly pain: readonly string[];
  /** Ways to ask for a cause, each as its terms. */
  readonly why: readonly (readonly string[])[];
}

/** Words that begin many others would mark those too. */
const MARKED_FROM = 4;
/** A kanji with a particle says no more than the kanji. */
const WITH_PARTICLE = /^(?:\p{Script=Han}[がのはをにもでとへ]|[がのはをにもでとへ]\p{Script=Han})$/u;
const BETWEEN_WAYS = /[,、]/;

/** Reads the words of questions from the messages. */
export function readQuestionWords(): QuestionWords {
  return {
    common: new Set(termsIn(text('guideCommonWords'))),
    pain: termsIn(text('guidePainWords')),
    why: text('guideWhyWords').split(BETWEEN_WAYS).map(termsIn),
  };
}

/** Whether a term of a search is in no question's point. */
export function isFiller(term: string, { common }: QuestionWords): boolean {
  return common.has(term) || WITH_PARTICLE.test(term);
}

/** The terms of a text, with one term for all words for pain. */
export function termsWithOnePain(words: string, { pain }: QuestionWords): string[] {
  return termsIn(words).map((term) => (pain.includes(term) ? (pain[0] ?? term) : term));
}

/** The terms to mark in a text: all words for pain where one was found. */
export function termsToMark(terms: readonly string[], { pain }: QuestionWords): readonly string[] {
  const [onePain] = pain;
  if (onePain === undefined || !terms.includes(onePain)) return terms;
  const marked = pain.filter((term) => isUnspaced(term) || term.length >= MARKED_FROM);
  return [...new Set([...terms, ...marked])];
}

/** Whether a search asks for a cause. */
export function asksWhy(search: string, { why }: QuestionWords): boolean {
  const asked = new Set(termsIn(search));
  return why.some((way) => way.length > 0 && way.every((term) => asked.has(term)));
}
