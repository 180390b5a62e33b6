import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../../src/posture/baseline/baseline.ts';
import { ISSUE_KINDS, type IssueKind } from '../../../src/posture/body/assessment.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { isLayout } from '../../../src/posture/body/layout.ts';
import { readLayout } from '../../../src/posture/body/read-layout.ts';
import type { UprightSample } from '../../../src/posture/body/view-clusters.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { compareCalibration } from '../../../src/posture/calibration/compare-calibration.ts';
import { NOTHING_LEARNED } from '../../../src/posture/verdict/personal-judge.ts';
import { readGolden } from './golden.ts';

type Golden = ReturnType<typeof readGolden>;

function calibrateOn(poses: readonly Pose[], frame: Golden['frame']): Baseline {
  const calibrated = calibrateFromPoses(poses, frame, 0);
  if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
  return calibrated.baseline;
}

/** What the calibration of a recording says about a new one, made from other frames of it. */
function recalibrate({ frames, frame }: Golden, poses: readonly Pose[], ignored: readonly IssueKind[] = []) {
  const before = frames.filter(({ phase }) => phase === 'calibrate').map(({ pose }) => pose);
  const baseline = calibrateOn(before, frame);
  const samples = poses.flatMap((pose): UprightSample[] => {
    const layout = readLayout(pose, frame);
    return isLayout(layout) ? [{ layout, face: null }] : [];
  });
  const former = { baseline, personal: NOTHING_LEARNED, ignored };
  return compareCalibration(samples, calibrateOn(poses, frame), former);
}

function posesOf({ frames }: Golden, holds: (label: string | null) => boolean): Pose[] {
  return frames.filter(({ phase, label }) => phase === 'monitor' && holds(label)).map(({ pose }) => pose);
}

/** The camera was turned: everybody is elsewhere in the picture. */
const shift = (pose: Pose, x: number, y: number): Pose => pose.map(([a, b, score]) => [a + x, b + y, score]);

/** The camera or the chair is nearer or farther. */
const zoom = (pose: Pose, by: number, { width, height }: Golden['frame']): Pose =>
  pose.map(([x, y, score]) => [width / 2 + by * (x - width / 2), height / 2 + by * (y - height / 2), score]);

describe.each(['rendered-laptop', 'rendered-angled', 'rendered-side'])(
  'a renewed calibration (%s)',
  (name) => {
    const golden = readGolden(name);
    const upright = posesOf(golden, (label) => label === 'upright');

    it('of the same posture is no slouch, and hardly another angle', () => {
      const compared = recalibrate(golden, upright);
      expect(compared).toMatchObject({ slouch: null });
      expect(Math.abs(compared?.forwardDeg ?? 99)).toBeLessThan(2);
    });

    it('of a hunched back is a slouch, and far from the former angle', () => {
      const compared = recalibrate(
        golden,
        posesOf(golden, (label) => label === 'hunch'),
      );
      expect(compared?.slouch).toBe(name === 'rendered-side' ? 'forward_head' : 'slouch');
      expect(compared?.forwardDeg).toBeGreaterThan(5);
    });

    it.each([
      [0, 0.08],
      [0, -0.08],
      [0.08, 0.08],
    ])('of the same posture before a turned camera is no slouch (%d, %d)', (x, y) => {
      const { width, height } = golden.frame;
      const moved = upright.map((pose) => shift(pose, x * width, y * height));
      expect(recalibrate(golden, moved)?.slouch ?? null).toBeNull();
    });

    it.each([0.85, 1.15])('of the same posture from another distance is no slouch (%d)', (by) => {
      const moved = upright.map((pose) => zoom(pose, by, golden.frame));
      expect(recalibrate(golden, moved)?.slouch ?? null).toBeNull();
    });

    it('from much farther away is not compared', () => {
      const slouched = posesOf(golden, (label) => label === 'slouch').map((pose) =>
        zoom(pose, 0.6, golden.frame),
      );
      expect(recalibrate(golden, slouched)).toBeNull();
    });
  },
);

it('a slouch that the user has switched off is none', () => {
  const golden = readGolden('rendered-angled');
  const bent = posesOf(golden, (label) => label === 'forward_head');
  expect(recalibrate(golden, bent)?.slouch).not.toBeNull();
  expect(recalibrate(golden, bent, ISSUE_KINDS)?.slouch).toBeNull();
});
