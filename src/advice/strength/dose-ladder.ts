/* The doses of a strength exercise, from the lightest to the heaviest: level 1 repeat by repeat, then level 2. */
import type { LevelDoses, StrengthExercise } from '../exercise.ts';

export type Level = 1 | 2;

/** One set. More sets do not fit into two minutes; the group of Andersen (2011) that trained two minutes did one. */
export const SETS = 1;

export interface StrengthDose {
  readonly level: Level;
  /** Per side, if the exercise has sides. */
  readonly repeats: number;
  readonly holdMs: number;
}

function dosesOf({ fewest, most, holdMs }: LevelDoses, level: Level): StrengthDose[] {
  const count = most - fewest + 1;
  return Array.from({ length: count }, (_, index) => ({ level, repeats: fewest + index, holdMs }));
}

/** All doses, the lightest first. */
export function ladderOf({ levels }: Pick<StrengthExercise, 'levels'>): readonly StrengthDose[] {
  return [...dosesOf(levels[0], 1), ...dosesOf(levels[1], 2)];
}

/** The dose on a step, counted from 0. Below the first and above the last it is the first or the last. */
export function doseAt(exercise: Pick<StrengthExercise, 'levels'>, step: number): StrengthDose {
  const ladder = ladderOf(exercise);
  const [first] = ladder;
  const dose = ladder[Math.min(Math.max(0, step), ladder.length - 1)] ?? first;
  if (dose === undefined) throw new Error('A strength exercise without doses.');
  return dose;
}

/** Half of a dose, at least one repeat. */
export function halfOf(dose: StrengthDose): StrengthDose {
  return { ...dose, repeats: Math.ceil(dose.repeats / 2) };
}
