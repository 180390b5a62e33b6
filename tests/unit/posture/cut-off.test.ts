import { describe, expect, it } from 'vitest';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { isLayout } from '../../../src/posture/body/layout.ts';
import type { UnknownReason } from '../../../src/posture/body/measurement.ts';
import { readLayout } from '../../../src/posture/body/read-layout.ts';
import { contradictsView, viewOf } from '../../../src/posture/body/view.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { FRAME, movePose, sit } from './seated.ts';

const up = (px: number): Pose => movePose(sit(), 1, 0, -px);
const down = (px: number, shoulderScore: number): Pose =>
  movePose(sit(), 1, 0, px).map(([x, y, score], i) => [x, y, i === 5 || i === 6 ? shoulderScore : score]);

describe("what the picture's edge cuts off", () => {
  // The eyes of sit() are 196 px below the upper edge, the shoulders 110 px above the lower one; the face
  // size is 49 px.
  it.each<[string, Pose, UnknownReason | null]>([
    ['a head whose eyes are half a face below the edge', up(172), null],
    ['eyes at the edge', up(190), 'head_cut_off'],
    ['eyes beyond the edge', up(220), 'head_cut_off'],
    ['visible shoulders at the edge', down(110, 0.3), null],
    ['guessed shoulders at the edge', down(110, 0.15), 'shoulders_cut_off'],
    ['guessed shoulders beyond the edge', down(140, 0.15), 'shoulders_cut_off'],
    ['guessed shoulders clear of the edge', down(60, 0.15), null],
  ])('%s', (_name, pose, reason) => {
    const reading = readLayout(pose, FRAME);
    expect(isLayout(reading) ? null : reading.unknown).toBe(reason);
  });
});

describe('points with a score near 0', () => {
  const calibrated = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0);
  if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
  const fromTheFront = calibrated.baseline;
  const fromTheSide = sit({ shoulderWidth: 110, eyeHeight: 1.6, head: 0.7 });

  it.each([
    { missing: null, view: 'side', contradicts: true },
    { missing: 3, view: 'front', contradicts: false },
    { missing: 6, view: 'front', contradicts: false },
  ])('are missing: without point $missing the view is $view', ({ missing, view, contradicts }) => {
    const pose: Pose = fromTheSide.map(([x, y, score], i) => [x, y, i === missing ? 0.03 : score]);
    const layout = readLayout(pose, FRAME);
    if (!isLayout(layout)) throw new Error(layout.unknown);
    expect(viewOf(layout)).toBe(view);
    expect(contradictsView(layout, fromTheFront)).toBe(contradicts);
  });
});
