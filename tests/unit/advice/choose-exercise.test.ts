import { describe, expect, it } from 'vitest';
import { offerExercisees } from '../../../src/advice/choose-exercise.ts';
import { EXERCISEES } from '../../../src/advice/exercises.ts';
import { evidence, seenIssue } from './fake-advice-context.ts';

const idsOf = ({ stretches }: ReturnType<typeof offerExercisees>) => stretches.map(({ id }) => id);
const slouched = evidence({
  seen: [seenIssue('slouch', { todayMs: 20 * 60_000 }), seenIssue('lean', { todayMs: 5 * 60_000 })],
});

describe('the order in which stretches are offered', () => {
  it('has all of them, each once', () => {
    expect(idsOf(offerExercisees(slouched, ['hug', 'hug'])).sort()).toEqual(
      EXERCISEES.map(({ id }) => id).sort(),
    );
  });

  it('begins with what helps against what was seen longest today, and says what that was', () => {
    const { stretches, because } = offerExercisees(slouched, []);
    expect(stretches[0]?.issues).toContain('slouch');
    expect(because).toMatchObject({ issue: 'slouch', todayMs: 20 * 60_000 });
  });

  it('takes turns: what was done comes after what was not, and what was done last comes last', () => {
    const [first = '', second = ''] = idsOf(offerExercisees(slouched, []));
    const after = idsOf(offerExercisees(slouched, [first]));
    expect(after[0]).toBe(second);
    expect(after.at(-1)).toBe(first);
  });

  it('begins with what was asked for, even if it was done last', () => {
    expect(idsOf(offerExercisees(slouched, ['hug'], 'hug'))[0]).toBe('hug');
    expect(idsOf(offerExercisees(slouched, [], 'no such')).sort()).toEqual(
      EXERCISEES.map(({ id }) => id).sort(),
    );
  });

  it('needs no day, and nothing that was seen', () => {
    expect(offerExercisees(null, []).because).toBeNull();
    expect(
      offerExercisees(evidence({ seen: [seenIssue('slouch', { todayMs: 20_000 })] }), []).because,
    ).toBeNull();
  });
});

describe('the library', () => {
  it('has something against every issue, and for every part of the back', () => {
    const helped = new Set(EXERCISEES.flatMap(({ issues }) => [...issues] as string[]));
    expect([...helped].sort()).toEqual(['forward_head', 'head_tilt', 'lean', 'slouch', 'uneven_shoulders']);
    const areas = new Set(EXERCISEES.flatMap(({ areas }) => [...areas] as string[]));
    expect([...areas].sort()).toEqual(['belly', 'chest', 'mid_back', 'neck', 'shoulders', 'upper_back']);
  });
});
