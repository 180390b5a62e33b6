import { describe, expect, it } from 'vitest';
import type { Keypoint, Pose } from '../../../../src/posture/body/keypoints.ts';
import {
  beginExercise,
  type ExerciseConfig,
  progressOf,
  stepExercise,
} from '../../../../src/posture/exercise/counted-exercise.ts';
import { FRAME, movePose, sit } from '../seated.ts';

const RAISE: ExerciseConfig = { movement: 'lateral_raise', repeats: 5, sides: false, holdMs: 0 };
/** Half as large as at the desk, so that raised arms are in the picture: shoulders 140 px apart. */
const UPRIGHT = movePose(sit(), 0.5, 160, 60);
const WIDTH = 140;
const [LEFT_SHOULDER, RIGHT_SHOULDER] = [UPRIGHT[5], UPRIGHT[6]];
const UPPER_ARM = 0.82 * WIDTH;

interface Arms {
  /** From hanging straight down to the side; 90 is level. */
  readonly outDeg: number;
  /** Towards the camera instead of to the side, 0 to 1. */
  readonly forward?: number;
  /** The forearm, from hanging. */
  readonly foreDeg?: number;
  readonly seen?: boolean;
}

function pointFrom([x, y]: Keypoint, deg: number, length: number, out: number): Keypoint {
  const radians = (deg * Math.PI) / 180;
  return [x + out * length * Math.sin(radians), y + length * Math.cos(radians), 0.8];
}

/** Somebody in front of the camera with both arms like this. */
function armsAt({ outDeg, forward = 0, foreDeg = outDeg, seen = true }: Arms, rightDeg = outDeg): Pose {
  const pose = [...UPRIGHT];
  if (LEFT_SHOULDER === undefined || RIGHT_SHOULDER === undefined) throw new Error('No shoulders.');
  const out = 1 - forward;
  const left = pointFrom(LEFT_SHOULDER, outDeg, UPPER_ARM, out);
  const right = pointFrom(RIGHT_SHOULDER, rightDeg, UPPER_ARM, -out);
  const hands = [pointFrom(left, foreDeg, UPPER_ARM, out), pointFrom(right, foreDeg, UPPER_ARM, -out)];
  const score = (point: Keypoint): Keypoint => [point[0], point[1], seen ? 0.8 : 0.05];
  pose.splice(7, 4, ...[left, right, ...hands].map(score));
  return pose;
}

const withoutHands = (pose: Pose): Pose =>
  pose.map((point, index): Keypoint => (index === 9 || index === 10 ? [0, 0, 0.05] : point));

/** Five times: into the position, and back to hanging arms. */
function countFive(position: Pose): number {
  let state = beginExercise();
  let atMs = 0;
  const see = (pose: Pose, forMs: number) => {
    for (let sinceMs = 0; sinceMs < forMs; sinceMs += 200) {
      atMs += 200;
      state = stepExercise(state, { type: 'frame', atMs, pose, frame: FRAME, dark: false }, RAISE).state;
    }
  };
  const hanging = armsAt({ outDeg: 8 });
  see(hanging, 3000);
  for (let count = 0; count < 5; count++) {
    see(position, 1400);
    see(hanging, 1600);
  }
  return progressOf(state, RAISE).done;
}

describe('a lateral raise', () => {
  it.each([
    ['level', armsAt({ outDeg: 88 })],
    ['level with bent elbows', armsAt({ outDeg: 82, foreDeg: 60 })],
    ['a little above', armsAt({ outDeg: 100 })],
    ['level, with hands beyond the picture', withoutHands(armsAt({ outDeg: 88 }))],
  ])('counts arms that are %s', (_name, pose) => {
    expect(countFive(pose)).toBe(5);
  });

  it.each([
    ['half way', armsAt({ outDeg: 45 })],
    ['not quite far enough', armsAt({ outDeg: 60 })],
    ['raised on one side only', armsAt({ outDeg: 88 }, 10)],
    ['raised to the front', armsAt({ outDeg: 88, forward: 0.95 })],
    ['with hands above the head', armsAt({ outDeg: 95, foreDeg: 170 })],
    ['level with hands at the chest', armsAt({ outDeg: 88, foreDeg: -90 })],
    ['not moved', armsAt({ outDeg: 8 })],
    ['not seen, though they would be in the picture', armsAt({ outDeg: 8, seen: false })],
  ])('does not count arms that are %s', (_name, pose) => {
    expect(countFive(pose)).toBe(0);
  });

  it('says that the elbows are outside the picture, if they may be', () => {
    const near = movePose(armsAt({ outDeg: 8, seen: false }), 2, -160, -120);
    let state = beginExercise();
    for (let atMs = 200; atMs < 6000; atMs += 200)
      state = stepExercise(
        state,
        { type: 'frame', atMs, pose: near, frame: FRAME, dark: false },
        RAISE,
      ).state;
    expect(progressOf(state, RAISE).trouble).toBe('arms_not_seen');
  });
});
