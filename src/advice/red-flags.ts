import type { WarningSign } from '../history/diary.ts';

/** What to do about a warning sign: call for help now, be seen within hours, or make an appointment. */
export const URGENCIES = ['emergency', 'today', 'soon'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** A warning sign. Its text is in _locales under `flag_<id>`. */
export interface RedFlag {
  readonly id: WarningSign;
  readonly urgency: Urgency;
  /** The library entry with more about it. */
  readonly entry: string;
}

/**
 * Signs that need a doctor, the most urgent first. Weakness, numbness and tingling, injuries, infection,
 * tumour, heart and lungs come from the source; the urgency follows the NHS's page on back pain ('call 999',
 * 'urgent appointment', 'see a GP').
 */
export const RED_FLAGS: readonly RedFlag[] = [
  { id: 'chest_pain', urgency: 'emergency', entry: 'heart_lungs' },
  { id: 'after_accident', urgency: 'emergency', entry: 'spinal_fracture' },
  { id: 'bladder_bowels', urgency: 'emergency', entry: 'weakness' },
  { id: 'weakness', urgency: 'today', entry: 'weakness' },
  { id: 'numbness', urgency: 'today', entry: 'numbness' },
  { id: 'fall_or_injury', urgency: 'today', entry: 'injury' },
  { id: 'fever', urgency: 'today', entry: 'spinal_infection' },
  { id: 'weight_loss', urgency: 'soon', entry: 'spinal_tumour' },
  { id: 'night_pain', urgency: 'soon', entry: 'spinal_tumour' },
  { id: 'does_not_ease', urgency: 'soon', entry: 'pain_kinds' },
];

/** What to do about several signs: the most urgent decides. Null if there are none. */
export function urgencyOf(signs: readonly WarningSign[]): Urgency | null {
  const named = RED_FLAGS.filter(({ id }) => signs.includes(id));
  return URGENCIES.find((each) => named.some(({ urgency }) => urgency === each)) ?? null;
}
