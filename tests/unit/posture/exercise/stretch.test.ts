import { describe, expect, it } from 'vitest';
import type { Keypoint, Pose } from '../../../../src/posture/body/keypoints.ts';
import {
  beginExercise,
  type ExerciseConfig,
  type ExerciseEffect,
  type ExerciseState,
  progressOf,
  stepExercise,
} from '../../../../src/posture/exercise/counted-exercise.ts';
import { FRAME, movePose, sit } from '../seated.ts';

const BEND: ExerciseConfig = { movement: 'neck_side_bend', repeats: 1, sides: true, holdMs: 3000 };
const REACH: ExerciseConfig = { movement: 'overhead_reach', repeats: 2, sides: false, holdMs: 2000 };
const LOOK_MS = 200;

const UPRIGHT = sit();
/** If the head bends to the left, its left ear is lower. */
const bent = (side: 'left' | 'right', deg: number): Pose =>
  sit({ headTiltDeg: side === 'left' ? -deg : deg });

/**
 * Shoulders are 280 px apart, with their line at 370. Elbows and hands are this far above it, in shoulder
 * widths.
 */
function armsAt(elbow: number, wrist: number, score = 0.7): Pose {
  const pose = [...movePose(UPRIGHT, 1, 0, 0)];
  const at = (side: 1 | -1, height: number, seen: number): Keypoint => [
    320 + side * 160,
    370 - height * 280,
    seen,
  ];
  pose.splice(7, 4, at(1, elbow, 0.7), at(-1, elbow, 0.7), at(1, wrist, score), at(-1, wrist, score));
  return pose;
}

/** One exercise, sampled five times a second. */
function follow(config: ExerciseConfig) {
  let state: ExerciseState = beginExercise();
  let atMs = 1000;
  const effects: ExerciseEffect[] = [];
  return {
    see(pose: Pose, forMs: number, everyMs = LOOK_MS) {
      for (let sinceMs = 0; sinceMs < forMs; sinceMs += everyMs) {
        atMs += everyMs;
        const step = stepExercise(state, { type: 'frame', atMs, pose, frame: FRAME, dark: false }, config);
        state = step.state;
        effects.push(...step.effects);
      }
      return progressOf(state, config);
    },
    effects,
  };
}

describe('an exercise before the camera', () => {
  it('begins when the user has been still, and asks for the left side first', () => {
    const stretch = follow(BEND);
    expect(stretch.see([], 1000)).toMatchObject({ stage: 'settle', trouble: 'nobody' });
    expect(stretch.see(UPRIGHT, 3000)).toMatchObject({ stage: 'go', side: 'left', done: 0, total: 2 });
  });

  it('counts each side once it has been held for its time, and then is done', () => {
    const stretch = follow(BEND);
    stretch.see(UPRIGHT, 3000);
    const holding = stretch.see(bent('left', 30), 2000);
    expect(holding).toMatchObject({ stage: 'hold', side: 'left', done: 0 });
    expect(holding.held).toBeGreaterThan(0.3);
    expect(stretch.see(bent('left', 30), 2000)).toMatchObject({ stage: 'back', side: 'left', done: 1 });
    expect(stretch.see(UPRIGHT, 1000)).toMatchObject({ stage: 'go', side: 'right' });
    expect(stretch.see(bent('right', 30), 4500)).toMatchObject({ stage: 'done', done: 2 });
    expect(stretch.effects).toEqual([
      { type: 'held', side: 'left', done: 1 },
      { type: 'held', side: 'right', done: 2 },
      { type: 'finished' },
    ]);
  });

  it('does not count a hold twice if it is twice as long', () => {
    const stretch = follow(REACH);
    stretch.see(UPRIGHT, 3000);
    expect(stretch.see(armsAt(0.7, 1.2), 8000)).toMatchObject({ stage: 'back', done: 1 });
  });

  it('does not count a half-done repeat, and says so', () => {
    const stretch = follow(BEND);
    stretch.see(UPRIGHT, 3000);
    expect(stretch.see(bent('left', 12), 8000)).toMatchObject({ done: 0, trouble: 'not_far_enough' });
  });

  it('does not count a hold that ends too early', () => {
    const stretch = follow(BEND);
    stretch.see(UPRIGHT, 3000);
    stretch.see(bent('left', 30), 2400);
    stretch.see(UPRIGHT, 2000);
    expect(stretch.see(bent('left', 30), 2000)).toMatchObject({ stage: 'hold', done: 0 });
  });

  it('counts either side first, and then asks for the other', () => {
    const stretch = follow({ ...BEND, repeats: 2 });
    stretch.see(UPRIGHT, 3000);
    expect(stretch.see(bent('right', 30), 2000)).toMatchObject({
      stage: 'hold',
      side: 'right',
      trouble: null,
    });
    expect(stretch.see(bent('right', 30), 2000)).toMatchObject({ stage: 'back', side: 'right', done: 1 });
    expect(stretch.see(UPRIGHT, 1000)).toMatchObject({ stage: 'go', side: 'left' });
    stretch.see(bent('left', 30), 4500);
    expect(stretch.see(UPRIGHT, 1000)).toMatchObject({ stage: 'go', side: 'right', done: 2 });
    expect(stretch.effects).toEqual([
      { type: 'held', side: 'right', done: 1 },
      { type: 'held', side: 'left', done: 2 },
    ]);
  });

  it('still takes either side after a first hold that ended too early', () => {
    const stretch = follow(BEND);
    stretch.see(UPRIGHT, 3000);
    stretch.see(bent('right', 30), 1500);
    stretch.see(UPRIGHT, 2000);
    expect(stretch.see(bent('left', 30), 4500)).toMatchObject({ side: 'left', done: 1 });
  });

  it('says when it is the side that was just counted', () => {
    const stretch = follow(BEND);
    stretch.see(UPRIGHT, 3000);
    stretch.see(bent('right', 30), 4500);
    stretch.see(UPRIGHT, 1000);
    expect(stretch.see(bent('right', 30), 4000)).toMatchObject({ done: 1, trouble: 'wrong_side' });
    expect(stretch.see(bent('left', 30), 1000)).toMatchObject({ stage: 'hold', trouble: null });
  });

  it('tolerates an outlier in the middle of a hold', () => {
    const stretch = follow(BEND);
    stretch.see(UPRIGHT, 3000);
    stretch.see(bent('left', 30), 1600);
    stretch.see([], LOOK_MS);
    expect(stretch.see(bent('left', 30), 2200).done).toBe(1);
  });

  it('does not take a gap for a hold', () => {
    const stretch = follow(BEND);
    stretch.see(UPRIGHT, 3000);
    stretch.see(bent('left', 30), 600);
    expect(stretch.see(bent('left', 30), 1, 20_000).done).toBe(0);
  });

  it('does not take leaning with the whole body for a bent neck', () => {
    const stretch = follow(BEND);
    stretch.see(UPRIGHT, 3000);
    const leant = sit({ headTiltDeg: -25, shoulderTiltDeg: -25 });
    expect(stretch.see(leant, 5000)).toMatchObject({ stage: 'go', done: 0 });
  });

  it('says when raised hands are outside the picture', () => {
    const stretch = follow(REACH);
    stretch.see(UPRIGHT, 3000);
    expect(stretch.see(armsAt(0.7, 1.2, 0.05), 2000)).toMatchObject({ done: 0, trouble: 'hands_not_seen' });
    expect(stretch.see(armsAt(0.7, 1.2), 1000)).toMatchObject({ stage: 'hold', trouble: null });
  });

  it('says after a while that it has seen no movement, and only later that the camera may not see it', () => {
    const stretch = follow(BEND);
    stretch.see(UPRIGHT, 3000);
    expect(stretch.see(UPRIGHT, 10_000).trouble).toBeNull();
    expect(stretch.see(UPRIGHT, 20_000)).toMatchObject({ trouble: 'no_movement', side: 'left' });
    expect(stretch.see(UPRIGHT, 20_000).trouble).toBe('not_recognised');
  });

  it('does not blame the camera for a movement that it sees, and asks again at rest', () => {
    const stretch = follow(BEND);
    stretch.see(UPRIGHT, 3000);
    expect(stretch.see(bent('left', 12), 27_000).trouble).toBe('short_for_long');
    expect(stretch.see(UPRIGHT, 2000)).toMatchObject({ stage: 'go', side: 'left', trouble: null });
    expect(stretch.see(UPRIGHT, 10_000).trouble).toBeNull();
    expect(stretch.see(bent('left', 30), 1000)).toMatchObject({ stage: 'hold', trouble: null });
  });

  it('waits again after the wrong side', () => {
    const stretch = follow(BEND);
    stretch.see(UPRIGHT, 3000);
    stretch.see(bent('right', 30), 4500);
    stretch.see(UPRIGHT, 1000);
    expect(stretch.see(bent('right', 30), 20_000).trouble).toBe('wrong_side');
    expect(stretch.see(UPRIGHT, 10_000).trouble).toBeNull();
  });
});
