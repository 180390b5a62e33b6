import { describe, expect, it } from 'vitest';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { readLayout } from '../../../src/posture/body/read-layout.ts';
import {
  findPictureProblem,
  type PictureProblem,
} from '../../../src/posture/calibration/calibration-standards.ts';
import { FRAME, movePose, sit } from './seated.ts';

const FACE = [0, 1, 2, 3, 4];
const SHOULDERS = [5, 6];

/** The same picture, rotated about its centre. */
function turnPicture(pose: Pose, degrees: number): Pose {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [x0, y0] = [FRAME.width / 2, FRAME.height / 2];
  return pose.map(([x, y, score]) => [
    x0 + (x - x0) * cos - (y - y0) * sin,
    y0 + (x - x0) * sin + (y - y0) * cos,
    score,
  ]);
}

const scored = (pose: Pose, indexes: readonly number[], score: number): Pose =>
  pose.map((keypoint, i) => (indexes.includes(i) ? [keypoint[0], keypoint[1], score] : keypoint));
const fromTheSide = sit({ shoulderWidth: 110, eyeHeight: 1.6, head: 0.7 });
const seenFromBehind: Pose = sit().map(([x, y, score]) => [FRAME.width - x, y, score]);
const cutShoulders = scored(sit({ shoulderWidth: 140, y: 400, head: 2, eyeHeight: 1 }), SHOULDERS, 0.25);

describe('a picture for a calibration', () => {
  it.each<[string, Pose, PictureProblem | null]>([
    ['of somebody upright', sit(), null],
    ['of somebody upright from the side', fromTheSide, null],
    ['of a tilted head', sit({ headTiltDeg: 25 }), null],
    ['rotated by a few degrees', turnPicture(sit(), 20), null],
    ['upside down', turnPicture(sit(), 180), 'upside_down'],
    // The detector scores a face that is upside down at 0.25 to 0.49.
    ['upside down, with typical scores', scored(turnPicture(sit(), 180), FACE, 0.35), 'upside_down'],
    ['on its left side', turnPicture(sit(), 90), 'sideways'],
    ['on its right side', turnPicture(sit(), -90), 'sideways'],
    ['of a covered face above visible shoulders', scored(sit(), FACE, 0.3), 'face_covered'],
    ['of somebody from behind', scored(seenFromBehind, FACE, 0.3), 'face_covered'],
    ['with only guessed points', scored(sit({ score: 0.3 }), SHOULDERS, 0.2), 'not_clear'],
    ['of shoulders above the eyes', sit({ eyeHeight: -0.2 }), 'not_clear'],
    ['of a head cut off at the top', movePose(sit(), 1, 0, -200), 'head_cut_off'],
    ['of shoulders outside the picture, guessed too close together', cutShoulders, 'shoulders_cut_off'],
    ['of the same shoulders, seen well', scored(cutShoulders, SHOULDERS, 0.7), null],
    ['of half-cut shoulders at the lower edge', scored(sit({ y: 440 }), SHOULDERS, 0.3), null],
  ])('%s', (_name, pose, problem) => {
    expect(findPictureProblem(readLayout(pose, FRAME), FRAME)).toBe(problem);
  });
});
