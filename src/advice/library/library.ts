import { ABOUT } from './about.ts';
import { CAUSES } from './causes.ts';
import { CONDITIONS } from './conditions.ts';
import { type Entry, SECTIONS, type Section } from './entry.ts';
import { HABITS } from './habits.ts';
import { PREVENTION } from './prevention.ts';
import { SYMPTOMS } from './symptoms.ts';
import { TREATMENTS } from './treatments.ts';

/** All that the source says of upper back pain, section by section, in its order. */
export const LIBRARY: Readonly<Record<Section, readonly Entry[]>> = {
  about: ABOUT,
  causes: CAUSES,
  conditions: CONDITIONS,
  habits: HABITS,
  symptoms: SYMPTOMS,
  treatments: TREATMENTS,
  prevention: PREVENTION,
};

export const ENTRIES: readonly Entry[] = SECTIONS.flatMap((section) => LIBRARY[section]);

/** The entry of an id; null where there is none. */
export function findEntry(id: string): Entry | null {
  return ENTRIES.find((entry) => entry.id === id) ?? null;
}
