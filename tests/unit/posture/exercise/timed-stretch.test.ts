import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../../../src/advice/exercises.ts';
import { totalRepeats } from '../../../../src/posture/exercise/progress.ts';
import { timedProgress } from '../../../../src/posture/exercise/timed-exercise.ts';

const DOSE = { repeats: 1, sides: true, holdMs: 10_000 };

describe('an exercise by the clock', () => {
  it.each([
    [0, 'settle', 'left', 0],
    [2999, 'settle', 'left', 0],
    [3000, 'go', 'left', 0],
    [11_000, 'hold', 'left', 0],
    [17_000, 'back', 'left', 1],
    [20_000, 'go', 'right', 1],
    [60_000, 'done', null, 2],
  ] as const)('after %d ms: %s, %s, %d done', (elapsedMs, stage, side, done) => {
    expect(timedProgress(DOSE, elapsedMs)).toMatchObject({ stage, side, done, total: 2, trouble: null });
  });

  it('is held for its whole time', () => {
    expect(timedProgress(DOSE, 11_000).held).toBeCloseTo(0.5);
  });

  it('begins after a lead-in of three seconds', () => {
    const leadIns = [0, 1000, 2999, 3000, 60_000].map((elapsedMs) => timedProgress(DOSE, elapsedMs).leadInMs);
    expect(leadIns).toEqual([3000, 2000, 1, 0, 0]);
  });

  it('never goes backwards, and every exercise of the library ends within five minutes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EXERCISES),
        fc.nat(300_000),
        fc.nat(10_000),
        (stretch, elapsedMs, moreMs) => {
          const [before, after] = [
            timedProgress(stretch, elapsedMs),
            timedProgress(stretch, elapsedMs + moreMs),
          ];
          expect(after.done).toBeGreaterThanOrEqual(before.done);
        },
      ),
    );
    for (const stretch of EXERCISES)
      expect(timedProgress(stretch, 300_000)).toMatchObject({ stage: 'done', done: totalRepeats(stretch) });
  });
});
