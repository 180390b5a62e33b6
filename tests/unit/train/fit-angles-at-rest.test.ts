import { expect, it } from 'vitest';
import { examplesOf } from '../../../scripts/train/examples.ts';
import { fitAnglesAtRest } from '../../../scripts/train/fit-angles-at-rest.ts';
import { profileOf } from '../../../src/posture/body/profile.ts';
import { readAnglesAtRest } from '../../../src/posture/estimator/angles-at-rest.ts';
import { readGolden } from '../posture/golden.ts';

const side = readGolden('rendered-side');

it('learns the angles of the people it has seen, each with a deviation', () => {
  const people = ['a', 'b'].map((subject) => ({ path: subject, recording: { ...side, subject } }));
  const fitted = fitAnglesAtRest(people);
  if (fitted === null) throw new Error('nothing was learned');
  const misses = examplesOf(side).flatMap(({ layout, frame }) => {
    const truth = frame.truth?.neckInclinationDeg;
    return truth === undefined
      ? []
      : [Math.abs(readAnglesAtRest(profileOf(layout), fitted).neckForwardDeg.value - truth)];
  });
  expect(misses.length).toBeGreaterThan(10);
  expect(misses.reduce((sum, miss) => sum + miss, 0) / misses.length).toBeLessThan(5);
  expect(fitted.lines.neckForwardDeg.sd).toBeGreaterThan(0);
});

it('learns nothing without a person seen from the side', () => {
  const front = readGolden('rendered-laptop');
  expect(fitAnglesAtRest([{ path: 'front', recording: front }])).toBeNull();
});
