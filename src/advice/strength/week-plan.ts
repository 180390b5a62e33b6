/*
 * Which two exercises make a session. Shoulders come three times a week, as the exercise with the trial behind it
 * (lateral raises: Andersen 2011); the others once or twice. So each group of muscles is trained on two to three days a
 * week, as ACSM advises (Garber 2011).
 */
import type { ExercisePosition } from '../exercise.ts';
import type { StrengthId } from '../strength-exercises.ts';

/** Where the user wants to exercise: on the chair; also standing; also on the floor. */
export const PROGRAM_PLACES = ['seated', 'standing', 'floor'] as const satisfies readonly ExercisePosition[];
export type ProgramPlace = (typeof PROGRAM_PLACES)[number];

export interface ProgramChoice {
  readonly place: ProgramPlace;
  readonly withBand: boolean;
}

type Slot = 'shoulders' | 'upper_back' | 'neck' | 'push' | 'core' | 'core_again';

/** Five days a week. */
export const WEEK_PLAN: readonly (readonly [Slot, Slot])[] = [
  ['shoulders', 'neck'],
  ['upper_back', 'core'],
  ['shoulders', 'push'],
  ['upper_back', 'neck'],
  ['shoulders', 'core_again'],
];

const CORE: Readonly<Record<ProgramPlace, readonly [StrengthId, StrengthId]>> = {
  seated: ['knee_lift', 'belly_brace'],
  standing: ['standing_bird_dog', 'belly_brace'],
  floor: ['dead_bug', 'bird_dog'],
};

function exerciseOf(slot: Slot, { place, withBand }: ProgramChoice): StrengthId {
  switch (slot) {
    case 'shoulders':
      return 'lateral_raise';
    case 'upper_back':
      return withBand ? 'band_row' : 'blade_squeeze';
    case 'neck':
      return 'chin_tuck';
    case 'push':
      // Nothing on a chair replaces a push-up; the shoulder blades are what it trains besides.
      return place === 'seated' ? 'blade_squeeze' : 'wall_push_up';
    case 'core':
      return CORE[place][0];
    case 'core_again':
      return CORE[place][1];
  }
}

/** The exercises of a session. Sessions are counted from 0, and repeat after five. */
export function exercisesOf(session: number, choice: ProgramChoice): readonly StrengthId[] {
  const slots = WEEK_PLAN[session % WEEK_PLAN.length] ?? [];
  return slots.map((slot) => exerciseOf(slot, choice));
}
