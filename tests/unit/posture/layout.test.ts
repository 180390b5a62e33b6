import { describe, expect, it } from 'vitest';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { isLayout, tiltDeg } from '../../../src/posture/body/layout.ts';
import { readLayout } from '../../../src/posture/body/read-layout.ts';
import { FRAME, sit } from './seated.ts';

function scored(face: number, shoulders: number): Pose {
  return sit().map(([x, y], index) => [x, y, index < 5 ? face : shoulders]);
}

describe('tiltDeg', () => {
  it.each([
    { left: { x: 10, y: 0 }, right: { x: 0, y: 0 }, tilt: 0 },
    { left: { x: 0, y: 0 }, right: { x: 10, y: 0 }, tilt: 0 },
    { left: { x: 10, y: -10 }, right: { x: 0, y: 0 }, tilt: 45 },
    { left: { x: 10, y: 10 }, right: { x: 0, y: 0 }, tilt: -45 },
    { left: { x: -10, y: -10 }, right: { x: 0, y: 0 }, tilt: 45 },
    { left: { x: 5, y: 5 }, right: { x: 5, y: 5 }, tilt: 0 },
  ])('of $left over $right is $tilt', ({ left, right, tilt }) => {
    expect(tiltDeg(left, right)).toBeCloseTo(tilt, 9);
  });
});

describe('readLayout', () => {
  it.each([
    { face: 0.7, shoulders: 0.7, reason: null },
    { face: 0.3, shoulders: 0.1, reason: null },
    { face: 0.7, shoulders: 0.02, reason: 'shoulders_not_seen' },
    { face: 0.15, shoulders: 0.7, reason: 'face_not_seen' },
    { face: 0.03, shoulders: 0.04, reason: 'nobody' },
    { face: 0.05, shoulders: 0.24, reason: 'nobody' },
  ])('scores $face and $shoulders: $reason', ({ face, shoulders, reason }) => {
    const reading = readLayout(scored(face, shoulders), FRAME);
    expect(isLayout(reading) ? null : reading.unknown).toBe(reason);
  });

  it('finds nobody in an empty pose', () => {
    expect(readLayout([], FRAME)).toEqual({ unknown: 'nobody' });
  });

  it('rejects a face or shoulders of size zero', () => {
    const speck: Pose = sit().map(() => [100, 100, 0.9]);
    expect(isLayout(readLayout(speck, FRAME))).toBe(false);
  });
});
