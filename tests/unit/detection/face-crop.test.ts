import { describe, expect, it } from 'vitest';
import { cropAroundFace, placeOnFrame } from '../../../src/detection/face/face-crop.ts';
import { FACE_SIDE } from '../../../src/detection/face/face-detector.ts';
import type { Keypoint, Pose } from '../../../src/posture/body/keypoints.ts';
import { FRAME, sit } from '../posture/seated.ts';

const withPoint = (pose: Pose, index: number, change: (point: Keypoint) => Keypoint): Pose =>
  pose.map((point, i) => (i === index ? change(point) : point));
const unseen = ([x, y]: Keypoint): Keypoint => [x, y, 0.1];
const [NOSE, LEFT_EYE, LEFT_EAR, RIGHT_EAR] = [0, 1, 3, 4];

describe('the square around a face', () => {
  it('has the eyes level', () => {
    const tilted = sit({ headTiltDeg: 20 });
    const crop = cropAroundFace(tilted, FRAME);
    if (crop === null) throw new Error('no face');
    expect((crop.angleRad * 180) / Math.PI).toBeCloseTo(-20, 1);
  });

  it('is wider than the ears are apart', () => {
    const [, , , left = [0, 0, 0], right = [0, 0, 0]] = sit();
    expect(cropAroundFace(sit(), FRAME)?.sidePx).toBeGreaterThan(1.7 * (left[0] - right[0]));
  });

  it('exists if one ear is hidden', () => {
    expect(cropAroundFace(withPoint(sit(), LEFT_EAR, unseen), FRAME)).not.toBeNull();
  });

  it.each([
    ['nobody is seen', []],
    ['an eye is not seen', withPoint(sit(), LEFT_EYE, unseen)],
    ['the nose is not seen', withPoint(sit(), NOSE, unseen)],
    ['neither ear is seen', withPoint(withPoint(sit(), LEFT_EAR, unseen), RIGHT_EAR, unseen)],
    ['the body is seen from the side', sit().map(([x, y, s]): Keypoint => [320 + (x - 320) / 4, y, s])],
    ['the nose is far to the side of the eyes, a profile', withPoint(sit(), NOSE, ([, y, s]) => [460, y, s])],
  ])('does not exist where %s', (_, pose) => {
    expect(cropAroundFace(pose, FRAME)).toBeNull();
  });
});

describe('a point of the square', () => {
  const crop = { centre: { x: 100, y: 50 }, sidePx: 96, angleRad: Math.PI / 2 };

  it('at its centre is at the centre of the face', () => {
    expect(placeOnFrame(crop, { x: FACE_SIDE / 2, y: FACE_SIDE / 2 })).toEqual({ x: 100, y: 50 });
  });

  it('is rotated and scaled with it', () => {
    const { x, y } = placeOnFrame(crop, { x: FACE_SIDE, y: FACE_SIDE / 2 });
    expect([x, y].map(Math.round)).toEqual([100, 98]);
  });
});
