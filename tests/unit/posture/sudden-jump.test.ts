import { describe, expect, it } from 'vitest';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { isLayout, type Layout } from '../../../src/posture/body/layout.ts';
import { readLayout } from '../../../src/posture/body/read-layout.ts';
import { type JumpState, stepJump } from '../../../src/posture/body/sudden-jump.ts';
import { FRAME, sit } from './seated.ts';

const layoutOf = (pose: Pose): Layout => {
  const layout = readLayout(pose, FRAME);
  if (!isLayout(layout)) throw new Error(layout.unknown);
  return layout;
};
const STILL = layoutOf(sit());
const LEFT_EAR = 3;
/** One ear is where somebody passing behind has theirs. */
const JUMPED = layoutOf(
  sit().map(([x, y, score], i) => (i === LEFT_EAR ? [x + 150, y, score] : [x, y, score])),
);

function jumpsIn(looks: readonly (readonly [layout: Layout, atMs: number])[]): boolean[] {
  let state: JumpState | null = null;
  return looks.map(([layout, atMs]) => {
    const { jump, jumped } = stepJump(state, layout, FRAME, atMs);
    state = jump;
    return jumped;
  });
}

describe('a point that jumps while all others stay', () => {
  it('is doubted until it comes back', () => {
    expect(
      jumpsIn([
        [STILL, 0],
        [JUMPED, 500],
        [STILL, 1000],
      ]),
    ).toEqual([false, true, false]);
  });

  it('is trusted once it has stayed', () => {
    expect(
      jumpsIn([
        [STILL, 0],
        [JUMPED, 500],
        [JUMPED, 1500],
        [JUMPED, 2600],
      ]),
    ).toEqual([false, true, true, false]);
  });

  it('is not doubted for hours if the clock is set back', () => {
    expect(
      jumpsIn([
        [STILL, 3_600_000],
        [JUMPED, 3_600_500],
        [JUMPED, 1000],
        [JUMPED, 1500],
      ]),
    ).toEqual([false, true, false, false]);
  });
});
