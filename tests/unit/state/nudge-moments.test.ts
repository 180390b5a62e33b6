import { describe, expect, it } from 'vitest';
import {
  NO_NUDGE_MOMENTS,
  type NudgeMoments,
  withNudgeMoment,
  withoutMomentsAt,
  withoutMomentsOf,
  withoutOldMoments,
} from '../../../src/state/nudge-moments.ts';
import { sit } from '../posture/seated.ts';
import { exampleAt } from '../posture/taught-examples.ts';

const DAY_MS = 24 * 60 * 60_000;
const at = (atMs: number, setup: string | null = null) => exampleAt(sit(), { atMs, setup });
const timesOf = ({ moments }: NudgeMoments) => moments.map(({ atMs }) => atMs);

describe('the moments of nudges', () => {
  it('are kept for two days', () => {
    const kept = [DAY_MS, 2 * DAY_MS, 2.5 * DAY_MS].reduce(
      (before, atMs) => withNudgeMoment(before, at(atMs)),
      NO_NUDGE_MOMENTS,
    );
    expect(timesOf(withNudgeMoment(kept, at(3.5 * DAY_MS)))).toEqual([
      2 * DAY_MS,
      2.5 * DAY_MS,
      3.5 * DAY_MS,
    ]);
    expect(withoutOldMoments(kept, 2.6 * DAY_MS)).toBeNull();
    expect(withoutOldMoments(kept, 3.5 * DAY_MS)?.moments).toHaveLength(2);
  });

  it('are at most two hundred, and none from the future', () => {
    let kept = withNudgeMoment(NO_NUDGE_MOMENTS, at(DAY_MS));
    for (let count = 0; count < 210; count++) kept = withNudgeMoment(kept, at(1000 + count));
    expect(kept.moments).toHaveLength(200);
    expect(Math.max(...timesOf(kept))).toBe(1209);
  });

  it('go with their day and with their workplace', () => {
    const kept = withNudgeMoment(withNudgeMoment(NO_NUDGE_MOMENTS, at(1, 'desk')), at(DAY_MS, 'home'));
    const dayOf = (atMs: number) => (atMs < DAY_MS ? '1970-01-01' : '1970-01-02');
    expect(timesOf(withoutMomentsOf(kept, (day) => day === '1970-01-01', dayOf))).toEqual([DAY_MS]);
    expect(timesOf(withoutMomentsAt(kept, 'home'))).toEqual([1]);
  });
});
