import { describe, expect, it } from 'vitest';
import { ISSUE_KINDS } from '../../../src/posture/body/assessment.ts';
import { readBody } from '../../../src/posture/body/body.ts';
import type { Measurement, PostureSigns } from '../../../src/posture/body/measurement.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { assess } from '../../../src/posture/verdict/assess.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import {
  type LimitShifts,
  type PersonalLimit,
  shiftsOf,
  strongestSign,
  undoLimit,
} from '../../../src/posture/verdict/personal-limits.ts';
import { FRAME, sit } from './seated.ts';

describe('corrections', () => {
  it('can be removed for one rule', () => {
    const both: readonly PersonalLimit[] = [
      { issue: 'slouch', shift: 0.5, sinceMs: 5 },
      { issue: 'lean', shift: -0.5, sinceMs: 6 },
    ];
    expect(shiftsOf(both)).toEqual({ slouch: 0.5, lean: -0.5 });
    expect(shiftsOf(undoLimit(both, 'slouch'))).toEqual({ lean: -0.5 });
  });
});

const calibrated = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0);
if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
const { baseline } = calibrated;
const upright = measure(readBody(sit(), FRAME), baseline);

function withSigns(signs: Partial<PostureSigns>): Measurement {
  const none = { any: -9, forward_head: -9, slouch: -9, lean: -9, head_tilt: -9, uneven_shoulders: -9 };
  return { ...upright, signs: { ...none, ...signs } };
}

function kinds(signs: Partial<PostureSigns>, shifts: LimitShifts): readonly string[] {
  return assess(withSigns(signs), baseline, { sensitivity: 'normal', shifts }).issues.map(({ kind }) => kind);
}

describe('a verdict', () => {
  it('uses the correction of its own rule', () => {
    expect(kinds({ any: 0.3, slouch: 1 }, {})).toEqual(['slouch']);
    expect(kinds({ any: 0.3, slouch: 1 }, { slouch: 0.5 })).toEqual([]);
    expect(kinds({ any: -0.2, slouch: 1 }, {})).toEqual([]);
    expect(kinds({ any: -0.2, slouch: 1 }, { slouch: -0.5 })).toEqual(['slouch']);
  });

  it('ignores that of another', () => {
    expect(kinds({ any: 0.3, slouch: 1 }, { lean: 2, forward_head: 2 })).toEqual(['slouch']);
    expect(kinds({ any: -0.2, slouch: 1 }, { lean: -2 })).toEqual([]);
  });

  it('does not move to another unlikely rule when one is relaxed', () => {
    expect(kinds({ any: 1.5, slouch: 1, lean: 0 }, { slouch: 2 })).toEqual([]);
    expect(kinds({ any: 1.5, slouch: 1.4, lean: 1.2 }, { slouch: 2 })).toEqual(['lean']);
  });

  it('is unchanged without corrections', () => {
    for (const any of [-2, 0, 0.7, 0.9, 3])
      for (const kind of ISSUE_KINDS)
        expect(kinds({ any, [kind]: any }, {})).toEqual(
          assess(withSigns({ any, [kind]: any }), baseline).issues.map((issue) => issue.kind),
        );
  });
});

describe('the strongest sign', () => {
  it('is that of the issue, not of the whole', () => {
    const signs = withSigns({ any: 5, head_tilt: -1 }).signs;
    expect(signs && strongestSign(signs)).toBe('head_tilt');
  });
});
