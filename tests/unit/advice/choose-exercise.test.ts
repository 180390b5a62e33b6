import { describe, expect, it } from 'vitest';
import { offerStretches } from '../../../src/advice/choose-exercise.ts';
import { STRETCHES } from '../../../src/advice/exercises.ts';
import { evidence, seenIssue } from './fake-advice-context.ts';

const idsOf = ({ stretches }: ReturnType<typeof offerStretches>) => stretches.map(({ id }) => id);
const slouched = evidence({
  seen: [seenIssue('slouch', { todayMs: 20 * 60_000 }), seenIssue('lean', { todayMs: 5 * 60_000 })],
});

describe('the order in which stretches are offered', () => {
  it('has all of them, each once', () => {
    expect(idsOf(offerStretches(slouched, ['hug', 'hug'])).sort()).toEqual(
      STRETCHES.map(({ id }) => id).sort(),
    );
  });

  it('begins with what helps against what was seen longest today, and says what that was', () => {
    const { stretches, because } = offerStretches(slouched, []);
    expect(stretches[0]?.issues).toContain('slouch');
    expect(because).toMatchObject({ issue: 'slouch', todayMs: 20 * 60_000 });
  });

  it('takes turns: what was done comes after what was not, and what was done last comes last', () => {
    const [first = '', second = ''] = idsOf(offerStretches(slouched, []));
    const after = idsOf(offerStretches(slouched, [first]));
    expect(after[0]).toBe(second);
    expect(after.at(-1)).toBe(first);
  });

  it('begins with what was asked for, even if it was done last', () => {
    expect(idsOf(offerStretches(slouched, ['hug'], 'hug'))[0]).toBe('hug');
    expect(idsOf(offerStretches(slouched, [], 'no such')).sort()).toEqual(
      STRETCHES.map(({ id }) => id).sort(),
    );
  });

  it('needs no day, and nothing that was seen', () => {
    expect(offerStretches(null, []).because).toBeNull();
    expect(
      offerStretches(evidence({ seen: [seenIssue('slouch', { todayMs: 20_000 })] }), []).because,
    ).toBeNull();
  });
});

describe('the library', () => {
  it('has something against every issue, and for every part of the back', () => {
    const helped = new Set(STRETCHES.flatMap(({ issues }) => [...issues] as string[]));
    expect([...helped].sort()).toEqual(['forward_head', 'head_tilt', 'lean', 'slouch', 'uneven_shoulders']);
    const areas = new Set(STRETCHES.flatMap(({ areas }) => [...areas] as string[]));
    expect([...areas].sort()).toEqual(['belly', 'chest', 'mid_back', 'neck', 'shoulders', 'upper_back']);
  });
});
