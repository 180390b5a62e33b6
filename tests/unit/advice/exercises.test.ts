import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../src/advice/exercise.ts';
import { EXERCISES } from '../../../src/advice/exercises.ts';
import { STRENGTH_EXERCISES } from '../../../src/advice/strength-exercises.ts';

const CATALOGUE: readonly Exercise[] = EXERCISES;
const idsWith = (has: (exercise: Exercise) => boolean) =>
  CATALOGUE.filter(has)
    .map(({ id }) => id)
    .sort();

describe('the doses', () => {
  it('hold every stretch for 10 to 30 s, 60 s in all on each side, as ACSM advises', () => {
    for (const { id, repeats, holdMs } of CATALOGUE.filter(({ source }) => source === 'acsm')) {
      expect([id, holdMs >= 10_000 && holdMs <= 30_000]).toEqual([id, true]);
      expect([id, repeats * holdMs]).toEqual([id, 60_000]);
    }
  });

  it('are those of ACSM for stretches, and for nothing else', () => {
    expect(idsWith(({ source }) => source === 'acsm')).toEqual(
      idsWith(({ purpose }) => purpose === 'stretch'),
    );
  });

  it('are those of ACSM for strength where there are 8 to 12 repeats, and not where they are fewer or held', () => {
    const inRange = STRENGTH_EXERCISES.filter(({ levels }) =>
      levels.every(({ fewest, most, holdMs }) => fewest >= 8 && most <= 12 && holdMs === 0),
    );
    expect(idsWith(({ source }) => source === 'strength')).toEqual(inRange.map(({ id }) => id).sort());
  });

  it('of strength exercises outside the program are the lightest ones', () => {
    for (const { id, repeats, holdMs, levels } of STRENGTH_EXERCISES)
      expect([id, repeats, holdMs]).toEqual([id, levels[0].fewest, levels[0].holdMs]);
  });

  it('are harder on level 2: longer held, or with a heavier load', () => {
    for (const { id, levels, levelsDiffer } of STRENGTH_EXERCISES)
      expect([id, levelsDiffer || levels[1].holdMs > levels[0].holdMs]).toEqual([id, true]);
  });
});

/*
 * Who should skip what, by the way in which the body is used. A new exercise has to be added to the lists that it
 * belongs to.
 */
describe('who should skip an exercise', () => {
  const namedBy = (condition: Exercise['skipIf'][number]) =>
    idsWith(({ skipIf }) => skipIf.includes(condition));

  it('is said for every exercise', () => {
    expect(idsWith(({ skipIf }) => skipIf.length === 0)).toEqual([]);
  });

  it.each([
    ['neck_unstable', ['chin_tuck', 'head_turn', 'lean_back', 'neck_side_bend']],
    ['severe_onset', ['chin_tuck', 'head_turn', 'neck_side_bend']],
    ['osteoporosis', ['lean_back', 'open_book', 'trunk_twist']],
    ['pregnancy', ['belly_brace', 'dead_bug', 'knee_lift', 'trunk_twist']],
    ['hernia', ['belly_brace', 'bird_dog', 'dead_bug', 'knee_lift']],
    ['rolling_chair', ['knee_lift', 'lean_back', 'open_book', 'trunk_twist']],
    ['dizziness', ['dead_bug', 'lean_back']],
    ['balance', ['doorway_stretch', 'standing_bird_dog', 'wall_push_up']],
    ['kneeling', ['bird_dog']],
    ['wrists', ['bird_dog', 'wall_push_up']],
  ] as const)('names %s', (condition, ids) => {
    expect(namedBy(condition)).toEqual(ids);
  });

  it('names the shoulder wherever the arms are raised or loaded', () => {
    const withArms = CATALOGUE.filter(({ areas }) => areas.includes('shoulders')).map(({ id }) => id);
    for (const id of withArms) expect(namedBy('shoulder')).toContain(id);
  });
});
