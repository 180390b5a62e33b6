import { describe, expect, it } from 'vitest';
import { parseBaseline } from '../../../src/posture/baseline/baseline.ts';
import { bodyOf, isBody, readBody } from '../../../src/posture/body/body.ts';
import type { Face } from '../../../src/posture/body/face.ts';
import { tiltOfFace } from '../../../src/posture/body/face-tilt.ts';
import { isLayout } from '../../../src/posture/body/layout.ts';
import { knownValue } from '../../../src/posture/body/measurement.ts';
import { readLayout } from '../../../src/posture/body/read-layout.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { faceOf } from './faces.ts';
import { FRAME, sit } from './seated.ts';

function calibrate(faces: readonly (Face | null)[]) {
  const calibrated = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0, faces);
  if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
  return calibrated.baseline;
}

const aslant = faceOf({ rollDeg: 3 });
const baseline = calibrate([aslant, aslant, aslant]);
/** A pose whose keypoints give 9°, with a face that gives another tilt. */
const tiltedPose = sit({ headTiltDeg: 9 });
const headTiltOf = (face: Face | null, against = baseline) =>
  knownValue(measure(readBody(tiltedPose, FRAME, face), against).headTiltDeg);

describe('the tilt of the head', () => {
  it("is the face mesh's, against its calibration", () => {
    expect(headTiltOf(faceOf({ rollDeg: 5 }))).toBeCloseTo(2, 6);
  });

  it.each([
    ['there is no face', null],
    ['the model is not sure', faceOf({ confidence: 0.1, rollDeg: 40 })],
    ['the picture cuts the face off', faceOf({ cutOff: true, rollDeg: 40 })],
  ])("is the keypoints' where %s", (_, face) => {
    expect(headTiltOf(face)).toBeCloseTo(9, 0);
  });

  it("is the keypoints' against a calibration without a face", () => {
    expect(headTiltOf(faceOf({ rollDeg: 5 }), calibrate([]))).toBeCloseTo(9, 0);
  });

  it("is the face mesh's without a calibration", () => {
    const { headTiltDeg } = measure(readBody(tiltedPose, FRAME, faceOf({ rollDeg: 5 })), null);
    expect(knownValue(headTiltDeg)).toBe(5);
  });

  it('is the slope of the eyes while the head faces the camera, and the turn about the nose once it is turned', () => {
    const turned = (yawDeg: number) => tiltOfFace(faceOf({ rollDeg: 12, tiltDeg: 2, yawDeg }), undefined);
    expect(turned(10)?.value).toBe(12);
    expect(turned(-25)?.value).toBe(7);
    expect(turned(40)?.value).toBe(2);
  });

  it('is less sure the more the head has turned since', () => {
    const sdAt = (yawDeg: number) => tiltOfFace(faceOf({ yawDeg }), baseline)?.sd ?? 0;
    expect(sdAt(0)).toBeLessThan(sdAt(10));
    expect(sdAt(10)).toBeLessThan(sdAt(-25));
  });

  it('is also what the estimator uses: a false tilt of the keypoints alone is no sign of one', () => {
    const signOf = (face: Face) => measure(readBody(tiltedPose, FRAME, face), baseline).signs?.head_tilt ?? 0;
    expect(signOf(faceOf({ rollDeg: 3 }))).toBeLessThan(signOf(faceOf({ rollDeg: 15 })));
  });
});

describe('a stored baseline', () => {
  it('keeps its face', () => {
    expect(parseBaseline(JSON.parse(JSON.stringify(baseline)))?.face).toEqual(aslant);
  });

  it('from before the face mesh has none', () => {
    const { face: _, ...old } = baseline;
    expect(parseBaseline(old)).toEqual({ ...baseline, face: null });
  });

  it('whose face cannot be read is used without it', () => {
    expect(parseBaseline({ ...baseline, face: { rollDeg: 3 } })).toEqual({ ...baseline, face: null });
  });
});

describe('a body', () => {
  it('has the face that was seen with it, or none', () => {
    const layout = readLayout(sit(), FRAME);
    if (!isLayout(layout)) throw new Error(layout.unknown);
    expect(bodyOf(layout).face).toBeNull();
    const body = readBody(sit(), FRAME, aslant);
    expect(isBody(body) && body.face).toEqual(aslant);
  });
});
