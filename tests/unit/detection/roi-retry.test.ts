import { describe, expect, it } from 'vitest';
import type { ModelPicture, Region } from '../../../src/detection/pose/pose-detector.ts';
import { findUser, regionAround } from '../../../src/detection/pose/roi-retry.ts';
import { bodyPositionOf } from '../../../src/posture/body/body-position.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { isLayout } from '../../../src/posture/body/layout.ts';
import { readLayout } from '../../../src/posture/body/read-layout.ts';
import { FRAME, sit } from '../posture/seated.ts';

const USER = sit();
const STRANGER = sit({ x: 500, y: 300, shoulderWidth: 120 });

function placeIn(pose: Pose) {
  const reading = readLayout(pose, FRAME);
  if (!isLayout(reading)) throw new Error('not a layout');
  return bodyPositionOf(reading);
}

/**
 * A detector that sees one thing in the whole picture and another in a part of it, and counts its inferences.
 */
function detectorSeeing(whole: Pose, part: Pose) {
  const regions: (Region | undefined)[] = [];
  const toPicture = (region?: Region): ModelPicture => ({
    rgb: new Uint8Array(),
    frame: FRAME,
    ...(region && { region }),
  });
  const detector = {
    backend: 'wasm' as const,
    estimate: async ({ region }: ModelPicture) => {
      regions.push(region);
      return region ? part : whole;
    },
    dispose: () => {},
  };
  return { detector, toPicture, regions };
}

describe('finding the user', () => {
  it.each<[string, Pose, Pose, boolean, Pose, number]>([
    ['one inference is enough if the user is seen', USER, [], true, USER, 1],
    ['a second inference finds the user beside a stranger', STRANGER, USER, true, USER, 2],
    ['the stranger is returned if the user is not there', STRANGER, [], true, STRANGER, 2],
    ['somebody else in the region is not taken for the user', STRANGER, STRANGER, true, STRANGER, 2],
    ['an empty picture is not searched', [], USER, true, [], 1],
    ['without a calibration there is no second inference', STRANGER, USER, false, STRANGER, 1],
  ])('%s', async (_name, whole, part, expecting, found, looks) => {
    const { detector, toPicture, regions } = detectorSeeing(whole, part);
    const { pose } = await findUser(detector, toPicture, expecting ? placeIn(USER) : null);
    expect(pose).toEqual(found);
    expect(regions).toHaveLength(looks);
  });

  it.each([
    ['in the middle', {}],
    ['at the edge', { x: 30 }],
    ['very near', { shoulderWidth: 600, y: 470 }],
    ['far off', { shoulderWidth: 60 }],
  ])('the region is inside the frame, on even pixels, and contains the eyes: %s', (_name, sitting) => {
    const place = placeIn(sit(sitting));
    const { left, top, width, height } = regionAround(place, FRAME);
    for (const side of [left, top, width, height]) expect(side % 2).toBe(0);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(left + width).toBeLessThanOrEqual(FRAME.width);
    expect(top + height).toBeLessThanOrEqual(FRAME.height);
    expect(place.eyes.x).toBeGreaterThan(left);
    expect(place.eyes.x).toBeLessThan(left + width);
    expect(place.eyes.y).toBeGreaterThan(top);
  });
});
