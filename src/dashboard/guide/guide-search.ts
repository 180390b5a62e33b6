import MiniSearch, { type SearchResult } from 'minisearch';
import type { Section } from '../../advice/library/entry.ts';
import { ENTRIES, type Entry, type EntryId, sectionOfEntry } from '../../advice/library/library.ts';
import { flagsOfEntry } from '../../advice/red-flags.ts';
import { type MessageKey, text } from '../../platform/browser/i18n.ts';
import {
  asksWhy,
  isFiller,
  type QuestionWords,
  readQuestionWords,
  termsToMark,
  termsWithOnePain,
} from './question-words.ts';
import { isUnspaced } from './search-terms.ts';

/** An entry that a search has found, and the words of its texts that match. */
export interface FoundEntry {
  readonly entry: Entry;
  readonly terms: readonly string[];
}

/** What is searched of an entry. */
interface Searched {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly section: string;
  /** Other words that people have for it: never shown. */
  readonly others: string;
  /** What puts it into practice. */
  readonly tips: string;
  /** The warning signs that belong to it. */
  readonly signs: string;
}

/** Entries that people search for in words of their own. */
const OTHER_WORDS: Readonly<Partial<Record<EntryId, MessageKey>>> = {
  poor_posture: 'guideWords_poor_posture',
  pain_kinds: 'guideWords_pain_kinds',
  numbness: 'guideWords_numbness',
  tightness: 'guideWords_tightness',
  spasms_headaches: 'guideWords_spasms_headaches',
  herniated_disc: 'guideWords_herniated_disc',
  overweight: 'guideWords_overweight',
  painkillers: 'guideWords_painkillers',
  less_stress: 'guideWords_less_stress',
  rest: 'guideWords_rest',
  workplace: 'guideWords_workplace',
};

/** A word in the title says what an entry is about. Judgements, held by the queries of the tests. */
const WEIGHT = { title: 4, others: 1.5, words: 1, tips: 0.5, section: 0.5, signs: 0.5 } as const;
/** Who searches describes what is felt. */
const SECTION_WEIGHT: Readonly<Partial<Record<Section, number>>> = { symptoms: 2 };
/** What answers a question for a cause: what is common before what is rare. */
const CAUSE_WEIGHT: Readonly<Partial<Record<Section, number>>> = { causes: 3, habits: 3, conditions: 1 };
/** Words in more of the entries than this tell nothing: 'and', and 'pain' too, unless nothing else is asked. */
const TELLING_UP_TO = 0.25;
/** The words between the others, such as 'at' and 'too', are short in all the languages. */
const SHORT = { upTo: 3, weight: 0.3 } as const;
/** Shorter words begin too many others. */
const BEGINNING_FROM = 3;
/** A typing error is forgiven in unknown words of at least this many letters, and a second one in longer words. */
const FORGIVEN_FROM = 5;
const FORGIVEN_SHARE = 0.2;
/** More would hide that the last ones hardly match. */
const SHOWN = 8;
/** What matches much less than the best is left out. */
const LEAST_OF_BEST = 0.15;

function searchedOf(entry: Entry): Searched {
  const section = sectionOfEntry(entry.id);
  const other = OTHER_WORDS[entry.id];
  return {
    id: entry.id,
    title: text(`guide_${entry.id}_title`),
    words: text(`guide_${entry.id}_text`),
    others: other === undefined ? '' : text(other),
    tips: (entry.tips ?? [])
      .map((tip) => [text(`advice_${tip}_title`), text(`advice_${tip}_text`)].join(' '))
      .join(' '),
    section: section === null ? '' : text(`guideSection_${section}`),
    signs: flagsOfEntry(entry)
      .map(({ id }) => text(`flag_${id}`))
      .join(' '),
  };
}

interface Index {
  readonly search: MiniSearch<Searched>;
  readonly words: QuestionWords;
  /** The terms of each entry. */
  readonly terms: readonly ReadonlySet<string>[];
}

function createIndex(): Index {
  const words = readQuestionWords();
  const tokenize = (each: string) => termsWithOnePain(each, words);
  const search = new MiniSearch<Searched>({
    fields: ['title', 'others', 'words', 'tips', 'section', 'signs'],
    tokenize,
    processTerm: (term) => term,
  });
  const searched = ENTRIES.map(searchedOf);
  search.addAll(searched);
  const terms = searched.map(({ id: _, ...texts }) => new Set(Object.values(texts).flatMap(tokenize)));
  return { search, words, terms };
}

/** In how many entries a word is, or begins one. */
function entriesWith(term: string, { terms }: Index): number {
  const begins = (each: string) => each === term || (isBeginning(term) && each.startsWith(term));
  return terms.filter((own) => [...own].some(begins)).length;
}

/** Pieces of Japanese words are complete; of others people type the beginning. */
function isBeginning(term: string): boolean {
  return !isUnspaced(term) && term.length >= BEGINNING_FROM;
}

/** The words of a search that tell entries apart; all but the common ones if none does. */
function tellingTerms(search: string, index: Index): readonly string[] {
  const { words } = index;
  const asked = [...new Set(termsWithOnePain(search, words))].filter((term) => !isFiller(term, words));
  const telling = asked.filter((term) => entriesWith(term, index) <= TELLING_UP_TO * ENTRIES.length);
  const isTold = telling.some((term) => entriesWith(term, index) > 0 || term.length >= FORGIVEN_FROM);
  return isTold ? telling : asked;
}

interface RatedEntry {
  readonly id: string;
  readonly terms: readonly string[];
  readonly score: number;
}

/** Where more words match, an entry comes first, but one word of its title can outweigh two of its text. */
function scoreOf({ score, queryTerms }: SearchResult, asked: number): number {
  // MiniSearch has multiplied the sum by the number of words that match.
  return (score / queryTerms.length) * Math.sqrt(queryTerms.length / asked);
}

/** The entries that have some of the terms, the best match first. */
function rate(asked: readonly string[], index: Index): readonly RatedEntry[] {
  const isUnknown = (term: string) => term.length >= FORGIVEN_FROM && entriesWith(term, index) === 0;
  return index.search
    .search(asked.join(' '), {
      tokenize: () => [...asked],
      boost: WEIGHT,
      boostTerm: (term) => (!isUnspaced(term) && term.length <= SHORT.upTo ? SHORT.weight : 1),
      prefix: isBeginning,
      fuzzy: (term) => !isUnspaced(term) && isUnknown(term) && FORGIVEN_SHARE,
      boostDocument: (id) => SECTION_WEIGHT[sectionOfEntry(String(id)) ?? 'about'] ?? 1,
    })
    .map((result) => ({ id: String(result.id), terms: result.terms, score: scoreOf(result, asked.length) }))
    .sort((one, other) => other.score - one.score);
}

/** Without those that hardly match. */
function withoutWeak(rated: readonly RatedEntry[]): readonly RatedEntry[] {
  const least = LEAST_OF_BEST * (rated[0]?.score ?? 0);
  return rated.filter(({ score }) => score >= least);
}

/** Causes before anything else. Symptoms match better, so causes are compared with each other only. */
function causesFirst(rated: readonly RatedEntry[]): readonly RatedEntry[] {
  const weightOf = ({ id }: RatedEntry) => CAUSE_WEIGHT[sectionOfEntry(id) ?? 'about'] ?? 0;
  const causes = rated
    .filter((each) => weightOf(each) > 0)
    .map((each) => ({ ...each, score: each.score * weightOf(each) }))
    .sort((one, other) => other.score - one.score);
  const others = withoutWeak(rated).filter((each) => weightOf(each) === 0);
  return [...withoutWeak(causes), ...others];
}

let created: Index | null = null;

/**
 * The entries with some of the words, or words that begin so, the best match first: words in titles weigh more, and so
 * do words that few entries have, and entries with more of the words. People ask in sentences; who asks why sees causes
 * first.
 */
export function findEntries(search: string): readonly FoundEntry[] {
  created ??= createIndex();
  const { words } = created;
  const rated = rate(tellingTerms(search, created), created);
  const ordered = asksWhy(search, words) ? causesFirst(rated) : withoutWeak(rated);
  return ordered.slice(0, SHOWN).flatMap(({ id, terms }) => {
    const entry = ENTRIES.find((each) => each.id === id);
    return entry === undefined ? [] : [{ entry, terms: termsToMark(terms, words) }];
  });
}
