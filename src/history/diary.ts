import type { LocalDay } from './local-day.ts';

/** Pain level in words rather than numbers: 0 none, 1 a little, 2 clearly, 3 badly. */
export const PAIN_LEVELS = [0, 1, 2, 3] as const;
export type PainLevel = (typeof PAIN_LEVELS)[number];

/** Places on a drawing of the upper back, between the base of the neck and the bottom of the rib cage. */
export const PAIN_AREAS = ['neck', 'left_shoulder', 'right_shoulder', 'between_blades', 'middle'] as const;
export type PainArea = (typeof PAIN_AREAS)[number];

/** Signs that need a doctor, the most urgent first. */
export const WARNING_SIGNS = [
  'chest_pain',
  'lungs',
  'after_accident',
  'bladder_bowels',
  'stiff_neck',
  'weakness',
  'numbness',
  'fall_or_injury',
  'fever',
  'weight_loss',
  'lump',
  'night_pain',
  'does_not_ease',
] as const;
export type WarningSign = (typeof WARNING_SIGNS)[number];

/** The user's diary entry for one day. */
export interface DiaryRecord {
  readonly day: LocalDay;
  /** Null if the user did not answer. */
  readonly pain: PainLevel | null;
  readonly places: readonly PainArea[];
  readonly signs: readonly WarningSign[];
  readonly notedAtMs: number;
}

/** Where it hurts. A place that was marked before the pain was withdrawn, or without a level, says nothing. */
export function painPlaces({ pain, places }: Pick<DiaryRecord, 'pain' | 'places'>): readonly PainArea[] {
  return pain === null || pain === 0 ? [] : places;
}

/** Of two entries for one day the later wins. */
export function laterNote(before: DiaryRecord, added: DiaryRecord): DiaryRecord {
  return added.notedAtMs > before.notedAtMs ? added : before;
}
