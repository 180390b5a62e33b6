import { expect, it } from 'vitest';
import { parseBaseline } from '../../../src/posture/baseline/baseline.ts';
import { readBody } from '../../../src/posture/body/body.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import {
  learnFrom,
  type PersonalExample,
  personalLogOdds,
} from '../../../src/posture/verdict/personal-judge.ts';
import { readGolden } from './golden.ts';

const { frames, frame } = readGolden('rendered-side');
const still = frames.filter(({ phase }) => phase === 'calibrate').map(({ pose }) => pose);
/** Every second picture has the head some pixels farther forward (the person looks to the left). */
const restless = still.map((pose, index) => (index % 2 === 0 ? pose : moveHead(pose, -40)));

function moveHead(pose: Pose, px: number): Pose {
  return pose.map(([x, y, score], index) => (index < 5 ? [x + px, y, score] : [x, y, score]));
}

function baselineOf(poses: readonly Pose[], size = frame) {
  const calibration = calibrateFromPoses(poses, size, 0);
  if (!('baseline' in calibration)) throw new Error(calibration.problem);
  return calibration.baseline;
}

it('is small for a person who sits still, and grows with what differs', () => {
  const { spread = 0 } = baselineOf(still);
  expect(spread).toBeLessThan(0.3);
  expect(baselineOf(restless).spread).toBeGreaterThan(2 * spread);
});

it('is not measured from the front', () => {
  const front = readGolden('rendered-laptop');
  const poses = front.frames.filter(({ phase }) => phase === 'calibrate').map(({ pose }) => pose);
  expect(baselineOf(poses, front.frame)).not.toHaveProperty('spread');
});

it('makes the verdict ask for as much more, and is kept with the sample', () => {
  const { spread: _, ...plain } = baselineOf(restless);
  const slouched = readBody(moveHead(still[0] ?? [], -30), frame);
  const without = measure(slouched, { ...plain, spread: 1 });
  const withSpread = measure(slouched, { ...plain, spread: 3 });
  expect(withSpread.look?.margin).toBe(2);
  expect((without.signs?.any ?? 0) - (withSpread.signs?.any ?? 0)).toBeCloseTo(2, 9);
  expect(without.look).not.toHaveProperty('margin');
  expect(measure(slouched, { ...plain, spread: 40 }).look?.margin).toBe(4);
});

it('a slouch that is shown outweighs it', () => {
  const baseline = { ...baselineOf(still), spread: 4 };
  const slouched = readBody(moveHead(still[0] ?? [], -16), frame);
  const { signs, look } = measure(slouched, baseline);
  if (signs === undefined || look === undefined) throw new Error('not seen');
  const shown: PersonalExample = {
    atMs: 0,
    source: 'shown',
    bad: true,
    kind: 'forward_head',
    looks: [look],
  };
  expect(signs.any).toBeLessThan(0);
  expect(signs.any + personalLogOdds(learnFrom([shown]), look)).toBeGreaterThan(0);
});

it.each([undefined, 'much', -1, Number.NaN])('a stored baseline with spread %s has none', (spread) => {
  expect(parseBaseline({ ...baselineOf(still), spread })).not.toHaveProperty('spread');
});

it('a stored baseline keeps it', () => {
  const baseline = baselineOf(restless);
  expect(parseBaseline(JSON.parse(JSON.stringify(baseline)))).toEqual(baseline);
});
