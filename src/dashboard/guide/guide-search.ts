import { SECTIONS, type Section } from '../../advice/library/entry.ts';
import { ENTRIES, type Entry, LIBRARY } from '../../advice/library/library.ts';
import { text } from '../../platform/browser/i18n.ts';
import { findsIn, wordsIn } from '../shared/word-search.ts';

/** The section that an entry belongs to. */
export function sectionOfEntry(id: string): Section | null {
  return SECTIONS.find((section) => LIBRARY[section].some((entry) => entry.id === id)) ?? null;
}

function textsOf({ id }: Entry): readonly string[] {
  const section = sectionOfEntry(id);
  const title = section === null ? [] : [text(`guideSection_${section}`)];
  return [...title, text(`guide_${id}_title`), text(`guide_${id}_text`)];
}

/** How many further entries are worth reading if they have only some of the words. */
const SHOWN_OF_OTHERS = 6;

/** The entries with some of the words. A word that few entries have counts for more than one that many have. */
function findByAnyWord(words: readonly string[], except: readonly Entry[]): readonly Entry[] {
  const weights = words.map((word) => {
    const found = ENTRIES.filter((entry) => findsIn(word, textsOf(entry)));
    return { found, weight: found.length === 0 ? 0 : 1 / found.length };
  });
  return ENTRIES.filter((entry) => !except.includes(entry))
    .map((entry) => ({
      entry,
      score: weights.reduce((sum, { found, weight }) => sum + (found.includes(entry) ? weight : 0), 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, SHOWN_OF_OTHERS)
    .map(({ entry }) => entry);
}

/**
 * The entries with all of these words, or beginnings of words, in their section, title or text. After them, those with
 * some of several words: people ask in sentences.
 */
export function findEntries(search: string): readonly Entry[] {
  const exact = ENTRIES.filter((entry) => findsIn(search, textsOf(entry)));
  const words = wordsIn(search);
  return words.length < 2 ? exact : [...exact, ...findByAnyWord(words, exact)];
}
