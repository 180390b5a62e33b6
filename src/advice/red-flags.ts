import type { WarningSign } from '../history/diary.ts';
import type { EntryFields } from './library/entry.ts';

/** What to do about a warning sign: call for help now, be seen within hours, or make an appointment. */
export const URGENCIES = ['emergency', 'today', 'soon'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** A warning sign. Its words lie in _locales under `flag_<id>`. */
export interface RedFlag {
  readonly id: WarningSign;
  readonly urgency: Urgency;
  /** The entry of the library that says more. */
  readonly entry: string;
}

/**
 * Signs that need a doctor, the most urgent first. Weakness, numbness and tingling, injuries, infection, tumour, heart and lungs are the
 * source's. How urgent each is follows the NHS's pages on back pain and heart attacks (999, urgent appointment or 111, GP); a history of
 * cancer with back pain follows NICE NG234 (2023): within 24 hours. The signs of the lungs and the stiff neck are general knowledge.
 */
export const RED_FLAGS: readonly RedFlag[] = [
  { id: 'chest_pain', urgency: 'emergency', entry: 'heart_lungs' },
  { id: 'lungs', urgency: 'emergency', entry: 'heart_lungs' },
  { id: 'after_accident', urgency: 'emergency', entry: 'spinal_fracture' },
  { id: 'bladder_bowels', urgency: 'emergency', entry: 'weakness' },
  { id: 'stiff_neck', urgency: 'emergency', entry: 'spinal_infection' },
  { id: 'weakness', urgency: 'today', entry: 'weakness' },
  { id: 'numbness', urgency: 'today', entry: 'numbness' },
  { id: 'fall_or_injury', urgency: 'today', entry: 'injury' },
  { id: 'fever', urgency: 'today', entry: 'spinal_infection' },
  { id: 'weight_loss', urgency: 'today', entry: 'spinal_tumour' },
  { id: 'lump', urgency: 'today', entry: 'spinal_tumour' },
  { id: 'night_pain', urgency: 'today', entry: 'spinal_tumour' },
  { id: 'does_not_ease', urgency: 'soon', entry: 'pain_kinds' },
];

/** The warning signs of one urgency. */
export function flagsOf(urgency: Urgency): readonly RedFlag[] {
  return RED_FLAGS.filter((flag) => flag.urgency === urgency);
}

/** The warning signs that lead to an entry of the library or belong to it, the most urgent first. */
export function flagsOfEntry({ id, signs = [] }: EntryFields & { readonly id: string }): readonly RedFlag[] {
  return RED_FLAGS.filter((flag) => flag.entry === id || signs.includes(flag.id));
}

/** What to do about some signs: the most urgent of them says it for all. Null where there are none. */
export function urgencyOf(signs: readonly WarningSign[]): Urgency | null {
  const named = RED_FLAGS.filter(({ id }) => signs.includes(id));
  return URGENCIES.find((each) => named.some(({ urgency }) => urgency === each)) ?? null;
}
