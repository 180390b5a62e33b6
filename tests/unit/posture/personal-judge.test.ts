import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/posture/body/body.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { type AssessmentConfig, assess } from '../../../src/posture/verdict/assess.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import {
  changeOf,
  learnFrom,
  NOTHING_LEARNED,
  type PersonalExample,
  personalLogOdds,
} from '../../../src/posture/verdict/personal-judge.ts';
import { FRAME, sit } from './seated.ts';

const calibrated = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0);
if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
const { baseline } = calibrated;

const lookAt = (pose: Pose) => {
  const { look } = measure(readBody(pose, FRAME), baseline);
  if (look === undefined) throw new Error('Nothing can be read in this pose.');
  return look;
};
const judge = (pose: Pose, personal = NOTHING_LEARNED): string =>
  assess(measure(readBody(pose, FRAME), baseline), baseline, config(personal)).state;
const config = (personal: AssessmentConfig['personal']): AssessmentConfig => ({
  sensitivity: 'normal',
  ...(personal && { personal }),
});

/** Sunk back: the head smaller and lower, which people in general do not call a slouch. */
const SUNK_BACK = sit({ head: 0.85, eyeHeight: 0.5, y: 400 });
const LOWER_STILL = sit({ head: 0.84, eyeHeight: 0.49, y: 400 });
/** A little past the limit. */
const BORDERLINE = sit({ head: 1.08, eyeHeight: 0.59 });

const example = (pose: Pose, said: Partial<PersonalExample>): PersonalExample => ({
  atMs: 1,
  source: 'was_fine',
  bad: false,
  kind: null,
  looks: [lookAt(pose)],
  ...said,
});
const shown = example(SUNK_BACK, { source: 'shown', bad: true, kind: 'slouch' });

describe('a personal judge', () => {
  it('has no effect before the user has said anything', () => {
    expect(learnFrom([])).toEqual(NOTHING_LEARNED);
    expect(personalLogOdds(NOTHING_LEARNED, lookAt(SUNK_BACK))).toBe(0);
  });

  it('recognises a slouch that was shown, by its name, and leaves upright alone', () => {
    expect(judge(SUNK_BACK)).toBe('fine');
    const personal = learnFrom([shown]);
    const verdict = assess(measure(readBody(LOWER_STILL, FRAME), baseline), baseline, config(personal));
    expect(verdict).toMatchObject({ state: 'bad', issues: [{ kind: 'slouch' }] });
    expect(judge(sit(), personal)).toBe('fine');
  });

  it('accepts what was said to be fine, and still reports a slouch', () => {
    expect(judge(BORDERLINE)).toBe('bad');
    const personal = learnFrom([1, 2, 3, 4, 5].map((atMs) => example(BORDERLINE, { atMs })));
    expect(judge(BORDERLINE, personal)).toBe('fine');
    expect(judge(sit({ head: 1.35, eyeHeight: 0.42 }), personal)).toBe('bad');
  });

  it('counts many samples of one posture as one example', () => {
    const one = learnFrom([shown]);
    const six = learnFrom([{ ...shown, looks: Array.from({ length: 6 }, () => lookAt(SUNK_BACK)) }]);
    const at = lookAt(LOWER_STILL);
    expect(personalLogOdds(six, at)).toBeCloseTo(personalLogOdds(one, at), 6);
  });

  it('forgets a deleted answer as if it had never been given', () => {
    const answers = [shown, example(BORDERLINE, { atMs: 2 })];
    expect(learnFrom(answers.filter(({ atMs }) => atMs !== 2))).toEqual(learnFrom([shown]));
  });

  it('learns for the view that was seen, and no other', () => {
    expect(learnFrom([shown]).side).toBeNull();
  });

  it('tells a sample that differs from the calibration from one that does not', () => {
    expect(changeOf(lookAt(sit()))).toBeLessThan(0.05);
    expect(changeOf(lookAt(SUNK_BACK))).toBeGreaterThan(0.1);
  });
});
