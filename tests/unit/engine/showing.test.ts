import { expect, it } from 'vitest';
import { beginShowing, type ShowingStep, stepShowing } from '../../../src/engine/showing.ts';
import { readBody } from '../../../src/posture/body/body.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { FRAME, sit } from '../posture/seated.ts';

const calibrated = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0);
if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
const SUNK = measure(readBody(sit({ head: 0.85, eyeHeight: 0.5, y: 400 }), FRAME), calibrated.baseline);

it('says while it looks why a sample was not useful, until one is', () => {
  const upright = measure(readBody(sit(), FRAME), calibrated.baseline);
  const first = stepShowing(beginShowing(0), upright, 0);
  if (first.phase !== 'looking') throw new Error('It should look on.');
  expect(first.showing.lastProblem).toBe('same_as_upright');
  const second = stepShowing(first.showing, SUNK, 600);
  expect(second.phase === 'looking' && second.showing.lastProblem).toBe(null);
});

it('takes samples that are 600 ms apart, at any camera pace: six take three seconds', () => {
  let step: ShowingStep = { phase: 'looking', showing: beginShowing(0), progress: 0 };
  const progress: number[] = [];
  let atMs = 0;
  for (; step.phase === 'looking'; atMs += 100) {
    step = stepShowing(step.showing, SUNK, atMs);
    if (step.phase === 'looking') progress.push(step.progress);
  }
  expect(step.phase).toBe('shown');
  expect(atMs - 100).toBe(3000);
  expect(progress.filter((each) => each === 1 / 6)).toHaveLength(6);
});
