import { SECTIONS, type Section } from '../../advice/library/entry.ts';
import { type Entry, LIBRARY } from '../../advice/library/library.ts';
import { text } from '../../platform/browser/i18n.ts';
import { findsIn } from '../shared/word-search.ts';

/** The section that an entry belongs to. */
export function sectionOfEntry(id: string): Section | null {
  return SECTIONS.find((section) => LIBRARY[section].some((entry) => entry.id === id)) ?? null;
}

/** The entries with all of these words, or beginnings of words, in their section, title or text. */
export function findEntries(search: string): readonly Entry[] {
  return SECTIONS.flatMap((section) => {
    const title = text(`guideSection_${section}`);
    return LIBRARY[section].filter(({ id }) =>
      findsIn(search, [title, text(`guide_${id}_title`), text(`guide_${id}_text`)]),
    );
  });
}
