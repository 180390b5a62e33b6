import type { Section } from '../../advice/library/entry.ts';
import { ENTRIES, type Entry, LIBRARY } from '../../advice/library/library.ts';

/** The entries before and after one, in the order of the guide; null at its ends. */
export function neighborsOf(id: Entry['id']): { before: Entry | null; after: Entry | null } {
  const at = ENTRIES.findIndex((each) => each.id === id);
  return { before: ENTRIES[at - 1] ?? null, after: ENTRIES[at + 1] ?? null };
}

/** Some entries of the same topic, without the related ones: those that follow, then from its beginning. */
export function othersOf(section: Section, { id, entries }: Entry, most: number): readonly Entry[] {
  const all = LIBRARY[section];
  const at = all.findIndex((each) => each.id === id);
  const others = [...all.slice(at + 1), ...all.slice(0, at)];
  return others.filter((each) => !entries.includes(each.id)).slice(0, most);
}
