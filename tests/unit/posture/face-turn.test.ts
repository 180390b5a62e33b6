import { describe, expect, it } from 'vitest';
import { readBody } from '../../../src/posture/body/body.ts';
import type { Face } from '../../../src/posture/body/face.ts';
import { knownValue, type Measurement } from '../../../src/posture/body/measurement.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { meanWithFace } from '../../../src/posture/verdict/face-turn.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { faceOf } from './faces.ts';
import { FRAME, sit } from './seated.ts';

const upright = sit();
/** The mesh's zero is that of the mean face: this user's face reads as looking down and aside at rest. */
const atRest = faceOf({ pitchDeg: 8, yawDeg: -3 });

function measureWith(
  face: Face | null,
  faces: readonly (Face | null)[] = [atRest, atRest, atRest],
): Measurement {
  const calibrated = calibrateFromPoses([upright, upright, upright], FRAME, 0, faces);
  if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
  return measure(readBody(upright, FRAME, face), calibrated.baseline);
}

const pitchOf = (measurement: Measurement): number => knownValue(measurement.headPitchDeg) ?? Number.NaN;
const yawOf = (measurement: Measurement): number => knownValue(measurement.headYawDeg) ?? Number.NaN;

describe('the turn of the head', () => {
  const byKeypoints = measureWith(null);

  it('is the mean of keypoints and face mesh, each against its calibration', () => {
    const turned = measureWith(faceOf({ pitchDeg: 18, yawDeg: -23 }));
    expect(pitchOf(turned)).toBeCloseTo((pitchOf(byKeypoints) + 10) / 2, 6);
    expect(yawOf(turned)).toBeCloseTo((yawOf(byKeypoints) - 20) / 2, 6);
  });

  it.each([
    ['no face is seen', null, [atRest, atRest, atRest]],
    ['the mesh is not sure', faceOf({ confidence: 0.2, pitchDeg: 40 }), [atRest, atRest, atRest]],
    ['no face was seen at the calibration', faceOf({ pitchDeg: 40 }), []],
  ])("is the keypoints' where %s", (_, face, faces) => {
    expect(pitchOf(measureWith(face, faces))).toBe(pitchOf(byKeypoints));
    expect(yawOf(measureWith(face, faces))).toBe(yawOf(byKeypoints));
  });

  it('is less sure the less the two agree', () => {
    const sdAt = (byFaceDeg: number) => meanWithFace('yaw', { value: 0, sd: 3 }, byFaceDeg)?.sd ?? 0;
    expect(sdAt(0)).toBeLessThan(3);
    expect(sdAt(0)).toBeLessThan(sdAt(5));
    expect(sdAt(5)).toBeLessThan(sdAt(-10));
  });
});
