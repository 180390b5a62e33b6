import type { LocalDay } from './local-day.ts';

/** How much it hurts, in words rather than numbers: 0 not at all, 1 a little, 2 clearly, 3 badly. */
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

/** What the user noted of a day, once for each. */
export interface DiaryRecord {
  readonly day: LocalDay;
  /** Null where the user said nothing of it. */
  readonly pain: PainLevel | null;
  readonly places: readonly PainArea[];
  readonly signs: readonly WarningSign[];
  readonly notedAtMs: number;
}

/** Of two accounts of one day the later holds: it is what the user thought last. */
export function laterNote(before: DiaryRecord, added: DiaryRecord): DiaryRecord {
  return added.notedAtMs > before.notedAtMs ? added : before;
}
