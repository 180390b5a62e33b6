import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../../src/posture/baseline/baseline.ts';
import { type Assessment, ISSUE_KINDS, type IssueKind } from '../../../src/posture/body/assessment.ts';
import { readBody } from '../../../src/posture/body/body.ts';
import type { FrameSize, Pose } from '../../../src/posture/body/keypoints.ts';
import { type Estimate, isKnown, type Measurement } from '../../../src/posture/body/measurement.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { assess } from '../../../src/posture/verdict/assess.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { FRAME, mirrorPose, movePose, type Sitting, sit } from './seated.ts';

function calibrateOn(pose: Pose, frame: FrameSize = FRAME): Baseline {
  const result = calibrateFromPoses([pose, pose, pose], frame, 0);
  if (!('baseline' in result)) throw new Error(result.problem);
  return result.baseline;
}

const upright = sit();
const baseline = calibrateOn(upright);
const judge = (pose: Pose, against: Baseline | null = baseline): Assessment =>
  assess(measure(readBody(pose, against?.frame ?? FRAME), against), against);
const degreesOf = (estimate: Estimate): number => (isKnown(estimate) ? estimate.value : Number.NaN);

const SIGNED = ['headYawDeg', 'headTiltDeg', 'neckLateralDeg', 'shoulderTiltDeg'] as const;
const UNSIGNED = ['neckForwardDeg', 'headForwardCm', 'headPitchDeg', 'trunkForwardDeg', 'distance'] as const;

const anySitting: fc.Arbitrary<Sitting> = fc.record({
  head: fc.double({ min: 0.85, max: 1.6, noNaN: true }),
  eyeHeight: fc.double({ min: 0.2, max: 0.75, noNaN: true }),
  aside: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
  headTiltDeg: fc.double({ min: -35, max: 35, noNaN: true }),
  shoulderTiltDeg: fc.double({ min: -20, max: 20, noNaN: true }),
});

describe('a calibrated front view', () => {
  it.each<[string, Sitting]>([
    ['as calibrated', {}],
    ['the whole body nearer', { shoulderWidth: 320, y: 385 }],
    ['the chair moved', { x: 260 }],
  ])('is fine: %s', (_, sitting) => {
    expect(judge(sit(sitting))).toEqual({ state: 'fine', issues: [] });
  });

  it.each<[string, Sitting]>([
    ['forward_head or slouch', { head: 1.3, eyeHeight: 0.5 }],
    ['head_tilt', { headTiltDeg: 22, aside: -0.12 }],
    ['lean', { headTiltDeg: 6, shoulderTiltDeg: 14, aside: -0.35 }],
    ['uneven_shoulders', { shoulderTiltDeg: 10 }],
  ])('is bad: %s', (names, sitting) => {
    const verdict = judge(sit(sitting));
    expect(verdict.state).toBe('bad');
    expect(names.split(' or ')).toContain(verdict.issues[0]?.kind);
  });

  it('tells forward from back', () => {
    const forward = measure(readBody(sit({ head: 1.3, eyeHeight: 0.5 }), FRAME), baseline);
    expect(degreesOf(forward.neckForwardDeg)).toBeGreaterThan(8);
    expect(degreesOf(forward.headForwardCm)).toBeGreaterThan(1);
  });

  it.each([12, -12])('reads tilts of %i degrees with the right sign', (degrees) => {
    const tilted = measure(
      readBody(sit({ headTiltDeg: degrees, shoulderTiltDeg: degrees }), FRAME),
      baseline,
    );
    expect(degreesOf(tilted.headTiltDeg)).toBeCloseTo(degrees, 0);
    // Part of the shoulder line may be due to the camera, but never so much that the sign is lost.
    expect(degreesOf(tilted.shoulderTiltDeg) / degrees).toBeGreaterThan(0.3);
    expect(degreesOf(tilted.shoulderTiltDeg) / degrees).toBeLessThan(1.7);
  });

  it('is less sure of a head tilt that is badly seen, turned or large', () => {
    const sdOf = (pose: Pose): number => {
      const { headTiltDeg } = measure(readBody(pose, FRAME), baseline);
      return isKnown(headTiltDeg) ? headTiltDeg.sd : Number.NaN;
    };
    const sure = sdOf(upright);
    const turned: Pose = sit().map(([x, y, score], index) => [index === 0 ? x + 30 : x, y, score]);
    expect(sdOf(sit({ score: 0.3 }))).toBeGreaterThan(2 * sure);
    expect(sdOf(turned)).toBeGreaterThan(1.2 * sure);
    expect(sdOf(sit({ headTiltDeg: 25 }))).toBeGreaterThan(1.5 * sure);
  });

  it('gives the mirror image the mirrored answer', () => {
    const mirroredBaseline = calibrateOn(mirrorPose(upright, FRAME.width));
    fc.assert(
      fc.property(anySitting, (sitting) => {
        const seen = measure(readBody(sit(sitting), FRAME), baseline);
        const mirrored = measure(readBody(mirrorPose(sit(sitting), FRAME.width), FRAME), mirroredBaseline);
        const known = [...SIGNED, ...UNSIGNED].filter((name) => isKnown(seen[name]));
        expect([...SIGNED, ...UNSIGNED].filter((name) => isKnown(mirrored[name]))).toEqual(known);
        for (const name of known) {
          const sign = SIGNED.some((signed) => signed === name) ? -1 : 1;
          expect(degreesOf(mirrored[name])).toBeCloseTo(sign * degreesOf(seen[name]), 6);
        }
        expect(mirrored.signs?.any).toBeCloseTo(seen.signs?.any ?? Number.NaN, 6);
        expect(assess(mirrored, mirroredBaseline).state).toBe(assess(seen, baseline).state);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on position or resolution', () => {
    fc.assert(
      fc.property(
        anySitting,
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.integer({ min: -80, max: 80 }),
        fc.integer({ min: -60, max: 60 }),
        (sitting, factor, right, down) => {
          const pose = sit(sitting);
          const shifted = judge(movePose(pose, 1, right, down));
          expect(shifted.state).toBe(judge(pose).state);
          const larger = { width: FRAME.width * factor, height: FRAME.height * factor };
          const rescaled = judge(
            movePose(pose, factor, 0, 0),
            calibrateOn(movePose(upright, factor, 0, 0), larger),
          );
          expect(rescaled.state).toBe(judge(pose).state);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never returns NaN or infinity', () => {
    const anyPose = fc.array(
      fc.tuple(
        fc.double({ min: -2000, max: 2000, noNaN: true }),
        fc.double({ min: -2000, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      { minLength: 17, maxLength: 17 },
    );
    fc.assert(
      fc.property(anyPose, fc.boolean(), (pose, calibrated) => {
        const measurement: Measurement = measure(readBody(pose, FRAME), calibrated ? baseline : null);
        const { view: _, signs, look: __, judged: ___, ...quantities } = measurement;
        for (const estimate of Object.values(quantities)) {
          if (!isKnown(estimate)) continue;
          expect(Number.isFinite(estimate.value)).toBe(true);
          expect(estimate.sd).toBeGreaterThan(0);
        }
        for (const sign of Object.values(signs ?? {})) expect(Number.isFinite(sign)).toBe(true);
        for (const { severity, confidence } of assess(measurement, calibrated ? baseline : null).issues) {
          expect(severity).toBeGreaterThanOrEqual(1);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('what is unknown', () => {
  const withScores = (first: number, last: number): Pose =>
    sit().map(([x, y, score], index) => [x, y, index >= first && index <= last ? 0.02 : score]);

  it.each<[string, Pose, Assessment]>([
    ['an empty pose', [], { state: 'away', issues: [] }],
    ['no face', withScores(0, 4), { state: 'unknown', reason: 'face_not_seen', issues: [] }],
    ['no shoulders', withScores(5, 6), { state: 'unknown', reason: 'shoulders_not_seen', issues: [] }],
  ])('%s', (_, pose, expected) => {
    expect(judge(pose)).toEqual(expected);
  });

  it('an uncalibrated front view, except for tilts', () => {
    expect(judge(sit(), null)).toEqual({ state: 'unknown', reason: 'not_calibrated', issues: [] });
    expect(judge(sit({ headTiltDeg: 25 }), null)).toMatchObject({
      state: 'bad',
      issues: [{ kind: 'head_tilt' }],
    });
  });

  it('a camera that now stands to the side', () => {
    const side = sit({ shoulderWidth: 50, eyeHeight: 3, head: 0.4 });
    expect(judge(side)).toMatchObject({ state: 'unknown', reason: 'view_changed' });
  });

  it('a shoulder tilt with one shoulder cut off', () => {
    const cut: Pose = sit().map(([x, y, score], index) => [x, y, index === 5 ? 0.12 : score]);
    expect(measure(readBody(cut, FRAME), baseline).shoulderTiltDeg).toEqual({
      unknown: 'shoulders_not_seen',
    });
  });
});

describe('sensitivity', () => {
  it('orders verdicts: what is bad when relaxed is bad when strict', () => {
    fc.assert(
      fc.property(anySitting, (sitting) => {
        const measurement = measure(readBody(sit(sitting), FRAME), baseline);
        const isBad = (sensitivity: 'relaxed' | 'normal' | 'strict'): boolean =>
          assess(measurement, baseline, { sensitivity }).state === 'bad';
        if (isBad('relaxed')) expect(isBad('normal')).toBe(true);
        if (isBad('normal')) expect(isBad('strict')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a kind of issue that is switched off', () => {
  const judgeWithout = (sitting: Sitting, ignored: readonly IssueKind[]) => {
    const measurement = measure(readBody(sit(sitting), FRAME), baseline);
    return assess(measurement, baseline, { sensitivity: 'normal', ignored });
  };

  it.each<[IssueKind, Sitting]>([
    ['head_tilt', { headTiltDeg: 22, aside: -0.12 }],
    ['uneven_shoulders', { shoulderTiltDeg: 10 }],
  ])('is not reported, and others are: %s', (kind, sitting) => {
    expect(judgeWithout(sitting, []).issues.map((issue) => issue.kind)).toContain(kind);
    expect(judgeWithout(sitting, [kind]).issues.map((issue) => issue.kind)).not.toContain(kind);
    expect(judgeWithout({ head: 1.3, eyeHeight: 0.42 }, [kind]).state).toBe('bad');
  });

  it('leaves a posture fine that has no other issue', () => {
    expect(judgeWithout({ head: 1.3, eyeHeight: 0.42 }, ISSUE_KINDS)).toEqual({ state: 'fine', issues: [] });
  });
});

describe('an ongoing bad posture', () => {
  const steps = Array.from({ length: 25 }, (_, i) => i / 24);
  const headsForward = steps.flatMap((near) =>
    steps.map((low) => sit({ head: 1 + 0.4 * near, eyeHeight: 0.65 - 0.3 * low })),
  );
  const bad = (holding: boolean): Pose[] =>
    headsForward.filter((pose) => {
      const measurement = measure(readBody(pose, FRAME), baseline);
      return assess(measurement, baseline, { sensitivity: 'normal', holding }).state === 'bad';
    });

  it('must get clearly better to count as fine, so that it does not flicker at the limit', () => {
    const [held, entered] = [new Set(bad(true)), bad(false)];
    expect(held.size).toBeGreaterThan(entered.length);
    expect(entered.every((pose) => held.has(pose))).toBe(true);
  });

  it('is fine again when upright', () => {
    const measurement = measure(readBody(upright, FRAME), baseline);
    expect(assess(measurement, baseline, { sensitivity: 'normal', holding: true }).state).toBe('fine');
  });
});
