import { describe, expect, test } from 'vitest';
import { CAMERAS } from '../../../tools/simulator/camera.ts';
import { chooseFilmed, lendErrors } from '../../../tools/simulator/detector-noise.ts';
import type { FilmedSitting } from '../../../tools/simulator/projected-sitting.ts';
import type { Truth } from '../../../tools/simulator/skeleton.ts';

const UPRIGHT: Truth = {
  neckInclinationDeg: 18,
  trunkInclinationDeg: 2,
  headForwardCm: 2,
  headPitchDeg: 0,
  headYawDeg: 0,
  headTiltDeg: 0,
  shoulderTiltDeg: 0,
};
const BENT: Truth = { ...UPRIGHT, neckInclinationDeg: 40 };

const JOINTS = [
  [320, 220],
  [340, 200],
  [300, 200],
  [370, 215],
  [270, 215],
  [420, 340],
  [220, 340],
];

/** The detector sees everything too far down by this many pixels. */
const still = (truth: Truth, down: number) => ({
  phase: 'monitor',
  truth,
  joints: JOINTS,
  keypoints: [...JOINTS.map(([x = 0, y = 0]) => [x, y + down, 0.7]), ...Array(10).fill([0, 0, 0])],
});

const filmedBy = (subject: string, aroundDeg: number): FilmedSitting => ({
  subject,
  side: false,
  aroundDeg,
  elevationDeg: 0,
  stills: [still(UPRIGHT, 6), still(BENT, 14)],
});

/** Mean downward error over some seconds of a posture. */
function meanDown(truth: Truth, misplace: ReturnType<typeof lendErrors>, fromMs: number): number {
  const errors = Array.from({ length: 100 }, (_, i) => {
    const seen = misplace(JOINTS, truth, fromMs + i * 400);
    return seen.reduce((sum, [, y = 0], joint) => sum + y - (JOINTS[joint]?.[1] ?? 0), 0) / 7;
  });
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

describe('detector noise', () => {
  const misplace = lendErrors(filmedBy('A', 0), JOINTS, 'seed');

  test('belongs to the posture, and comes back with it', () => {
    const [upright, bent, again] = [UPRIGHT, BENT, UPRIGHT].map((truth, index) =>
      meanDown(truth, misplace, index * 100_000),
    );
    expect(Math.abs((upright ?? 0) - 6)).toBeLessThan(2);
    expect(Math.abs((bent ?? 0) - 14)).toBeLessThan(2);
    expect(Math.abs((again ?? 0) - (upright ?? 0))).toBeLessThan(0.3);
  });

  test('passes from one posture to the next without a jump', () => {
    const errors = lendErrors(filmedBy('A', 0), JOINTS, 'other');
    let before: number | null = null;
    for (let part = 0; part <= 1; part += 0.02) {
      const truth = { ...UPRIGHT, neckInclinationDeg: 18 + 22 * part };
      const now = meanDown(truth, errors, 1e7 * (part + 1));
      if (before !== null) expect(Math.abs(now - before)).toBeLessThan(2);
      before = now;
    }
  });

  test('jitters by the same small amount at any pace', () => {
    for (const stepMs of [400, 1200]) {
      const errors = lendErrors(filmedBy('A', 0), JOINTS, `pace ${stepMs}`);
      const places = Array.from({ length: 400 }, (_, i) => errors(JOINTS, UPRIGHT, i * stepMs)[0]?.[0] ?? 0);
      const mean = places.reduce((sum, x) => sum + x, 0) / places.length;
      const sd = Math.sqrt(places.reduce((sum, x) => sum + (x - mean) ** 2, 0) / places.length);
      expect(sd / 31).toBeGreaterThan(0.02);
      expect(sd / 31).toBeLessThan(0.04);
    }
  });

  test('is that of the same person before the same camera, if there is any', () => {
    const filmed = [filmedBy('B', 0), filmedBy('A', 28), filmedBy('A', 0)];
    expect(chooseFilmed('A', CAMERAS.laptop, filmed)).toBe(filmed[2]);
    expect(chooseFilmed('C', CAMERAS.angled, filmed)).toBe(filmed[1]);
  });
});
