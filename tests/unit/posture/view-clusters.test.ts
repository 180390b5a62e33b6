import { describe, expect, it } from 'vitest';
import { bodyOf, readBody } from '../../../src/posture/body/body.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { isLayout, type Layout } from '../../../src/posture/body/layout.ts';
import { isKnown } from '../../../src/posture/body/measurement.ts';
import { readLayout } from '../../../src/posture/body/read-layout.ts';
import { findViewClusters, weighClusters } from '../../../src/posture/body/view-clusters.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { FRAME, movePose, sit } from './seated.ts';

function layoutOf(pose: Pose): Layout {
  const layout = readLayout(pose, FRAME);
  if (!isLayout(layout)) throw new Error(layout.unknown);
  return layout;
}

const lookAt = (pose: Pose) => ({ layout: layoutOf(pose), face: null });

const atDesk = [sit(), sit({ x: 322 }), sit({ eyeHeight: 0.61 }), sit({ y: 378 })];
/** The same person with another camera: smaller, and seen from above. */
const atShelf = atDesk.map((_, index) => movePose(sit({ eyeHeight: 0.38, x: 320 + index }), 0.62, 120, 40));

describe('the view clusters of a calibration', () => {
  it('are one if the person only breathes', () => {
    expect(findViewClusters(atDesk.map(lookAt))).toHaveLength(1);
  });

  it('are told apart, in any order', () => {
    const mixed = [...atShelf, ...atDesk].sort((a, b) => (a[0]?.[0] ?? 0) - (b[0]?.[0] ?? 0));
    expect(findViewClusters(mixed.map(lookAt))).toHaveLength(2);
  });

  it('are weighted by similarity, in shares', () => {
    const places = findViewClusters([...atDesk, ...atShelf].map(lookAt));
    for (const pose of [...atDesk, ...atShelf]) {
      const shares = weighClusters(places, bodyOf(layoutOf(pose)));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(Math.max(...shares)).toBeGreaterThan(0.95);
    }
  });

  it('each have their own upright: neither is a bad posture of the other', () => {
    const calibrated = calibrateFromPoses([...atDesk, ...atShelf], FRAME, 0);
    if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
    expect(calibrated.baseline.places).toHaveLength(2);
    for (const pose of [...atDesk, ...atShelf]) {
      const { neckForwardDeg, distance } = measure(readBody(pose, FRAME), calibrated.baseline);
      expect(isKnown(neckForwardDeg) && Math.abs(neckForwardDeg.value)).toBeLessThan(5);
      expect(isKnown(distance) && distance.value).toBeCloseTo(1, 1);
    }
  });

  it('are not kept if there is only one', () => {
    const calibrated = calibrateFromPoses(atDesk, FRAME, 0);
    expect('baseline' in calibrated && calibrated.baseline.places).toEqual([]);
  });
});
