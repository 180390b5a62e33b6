import { ABOUT } from './about.ts';
import { CAUSES } from './causes.ts';
import { CONDITIONS } from './conditions.ts';
import { type EntryFields, SECTIONS, type Section } from './entry.ts';
import { HABITS } from './habits.ts';
import { PREVENTION } from './prevention.ts';
import { SYMPTOMS } from './symptoms.ts';
import { TREATMENTS } from './treatments.ts';

const SECTIONS_OF_ENTRIES = {
  about: ABOUT,
  causes: CAUSES,
  conditions: CONDITIONS,
  habits: HABITS,
  symptoms: SYMPTOMS,
  treatments: TREATMENTS,
  prevention: PREVENTION,
} as const;

export type EntryId = (typeof SECTIONS_OF_ENTRIES)[Section][number]['id'];

/** One item of the source. Its text is in _locales under `guide_<id>_title` and `guide_<id>_text`. */
export interface Entry extends EntryFields {
  readonly id: EntryId;
}

/** Everything the source says about upper back pain, section by section, in its order. */
export const LIBRARY: Readonly<Record<Section, readonly Entry[]>> = SECTIONS_OF_ENTRIES;

export const ENTRIES: readonly Entry[] = SECTIONS.flatMap((section) => LIBRARY[section]);

/** The entry with an id; null if there is none. */
export function findEntry(id: string): Entry | null {
  return ENTRIES.find((entry) => entry.id === id) ?? null;
}

/** The section that an entry belongs to. */
export function sectionOfEntry(id: string): Section | null {
  return SECTIONS.find((section) => LIBRARY[section].some((entry) => entry.id === id)) ?? null;
}
