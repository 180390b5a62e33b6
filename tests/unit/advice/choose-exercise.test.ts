import { describe, expect, it } from 'vitest';
import { ADVICE } from '../../../src/advice/advice.ts';
import { inBodyOrder, offerExercises } from '../../../src/advice/choose-exercise.ts';
import { BODY_AREAS } from '../../../src/advice/exercise.ts';
import { EXERCISES } from '../../../src/advice/exercises.ts';
import { evidence, seenIssue } from './fake-advice-context.ts';

const idsOf = ({ exercises: stretches }: ReturnType<typeof offerExercises>) => stretches.map(({ id }) => id);
const slouched = evidence({
  seen: [seenIssue('slouch', { todayMs: 20 * 60_000 }), seenIssue('lean', { todayMs: 5 * 60_000 })],
});

describe('the order in which exercises are offered', () => {
  it('contains each exercise once', () => {
    expect(idsOf(offerExercises(slouched, ['hug', 'hug'])).sort()).toEqual(
      EXERCISES.map(({ id }) => id).sort(),
    );
  });

  it('starts with exercises against the longest issue of today, and names that issue', () => {
    const { exercises: stretches, because } = offerExercises(slouched, []);
    expect(stretches[0]?.issues).toContain('slouch');
    expect(because).toMatchObject({ issue: 'slouch', todayMs: 20 * 60_000 });
  });

  it('offers what is best for the issue before what also helps against it, and the two in turn', () => {
    const forward = evidence({ seen: [seenIssue('forward_head', { todayMs: 37 * 60_000 })] });
    expect(idsOf(offerExercises(forward, [])).slice(0, 2)).toEqual(['chin_tuck', 'chest_opener']);
    expect(idsOf(offerExercises(forward, ['chin_tuck']))[0]).toBe('chest_opener');
    expect(idsOf(offerExercises(forward, ['chin_tuck', 'chest_opener']))[0]).toBe('chin_tuck');
  });

  it.each(
    ADVICE.flatMap(({ exercise, issues = [] }) => issues.map((issue) => ({ issue, exercise }))).filter(
      ({ exercise }) => exercise !== undefined,
    ),
  )('knows what the guide asks for against $issue, $exercise, as best for it', ({ issue, exercise }) => {
    expect(EXERCISES.find(({ id }) => id === exercise)?.issues[0]).toBe(issue);
  });

  it('rotates: exercises that were done come after those that were not, and the last one done comes last', () => {
    const [first = '', second = ''] = idsOf(offerExercises(slouched, []));
    const after = idsOf(offerExercises(slouched, [first]));
    expect(after[0]).toBe(second);
    expect(after.at(-1)).toBe(first);
  });

  it('starts with the exercise that was asked for, even if it was done last', () => {
    expect(idsOf(offerExercises(slouched, ['hug'], 'hug'))[0]).toBe('hug');
    expect(idsOf(offerExercises(slouched, [], 'no such')).sort()).toEqual(
      EXERCISES.map(({ id }) => id).sort(),
    );
  });

  it('works without a history', () => {
    expect(offerExercises(null, []).because).toBeNull();
    expect(
      offerExercises(evidence({ seen: [seenIssue('slouch', { todayMs: 20_000 })] }), []).because,
    ).toBeNull();
  });
});

describe('the order of the list', () => {
  it('goes from the neck down, whatever was done and is offered', () => {
    const listed = inBodyOrder(offerExercises(null, []).exercises);
    expect(listed).toHaveLength(EXERCISES.length);
    expect(BODY_AREAS.flatMap((area) => listed.filter(({ areas }) => areas[0] === area))).toEqual(listed);
    const later = inBodyOrder(offerExercises(slouched, ['hug', 'head_turn'], 'dead_bug').exercises);
    expect(later).toEqual(listed);
  });
});

describe('the library', () => {
  it('has an entry against every issue, and for every part of the back', () => {
    const helped = new Set(EXERCISES.flatMap(({ issues }) => [...issues] as string[]));
    expect([...helped].sort()).toEqual(['forward_head', 'head_tilt', 'lean', 'slouch', 'uneven_shoulders']);
    const areas = new Set(EXERCISES.flatMap(({ areas }) => [...areas] as string[]));
    expect([...areas].sort()).toEqual(['belly', 'chest', 'mid_back', 'neck', 'shoulders', 'upper_back']);
  });
});
