import { describe, expect, it } from 'vitest';
import { isFaceSeen, medianFace, moveFace, parseFace, roundFace } from '../../../src/posture/body/face.ts';
import { faceOf } from './faces.ts';

describe('a face from outside', () => {
  it('is read as it was written', () => {
    const face = roundFace(faceOf({ rollDeg: 12.345, yawDeg: -3.21, cutOff: true }));
    expect(parseFace(JSON.parse(JSON.stringify(face)))).toEqual(face);
  });

  it.each([
    ['nothing', null],
    ['something that is not an object', 'face'],
    ['a missing angle', { ...faceOf(), rollDeg: undefined }],
    ['an angle that is not a number', { ...faceOf(), pitchDeg: Number.NaN }],
    ['an angle beyond a full turn', { ...faceOf(), yawDeg: 181 }],
    ['an eye that is not a point', { ...faceOf(), leftEye: [1, 2] }],
    ['an eye outside any picture', { ...faceOf(), rightEye: { x: 1e9, y: 0 } }],
    ['a confidence above one', { ...faceOf(), confidence: 1.2 }],
    ['a negative size', { ...faceOf(), sizePx: -1 }],
    ['a missing `cutOff`', { ...faceOf(), cutOff: 'no' }],
  ])('is refused with %s', (_, input) => {
    expect(parseFace(input)).toBeNull();
  });
});

describe('a face', () => {
  it('counts as seen if the model is sure and all of it is in the picture', () => {
    expect(isFaceSeen(faceOf())).toBe(true);
    expect(isFaceSeen(faceOf({ confidence: 0.1 }))).toBe(false);
    expect(isFaceSeen(faceOf({ cutOff: true }))).toBe(false);
    expect(isFaceSeen(null)).toBe(false);
  });

  it('is rounded to tenths', () => {
    const { rollDeg, leftEye } = roundFace(faceOf({ rollDeg: 1.26, leftEye: { x: 10.04, y: 3.96 } }));
    expect([rollDeg, leftEye]).toEqual([1.3, { x: 10, y: 4 }]);
  });

  it('is interpolated by a share', () => {
    const moved = moveFace(faceOf({ rollDeg: 2, sizePx: 80 }), faceOf({ rollDeg: 6, sizePx: 100 }), 0.25);
    expect([moved.rollDeg, moved.sizePx]).toEqual([3, 85]);
  });
});

describe('the median of faces', () => {
  it('is taken per quantity, so that an outlier does no harm', () => {
    const faces = [faceOf({ rollDeg: 2 }), faceOf({ rollDeg: 3 }), faceOf({ rollDeg: 60, yawDeg: 80 })];
    expect(medianFace(faces)).toMatchObject({ rollDeg: 3, yawDeg: 0 });
  });

  it('skips faces that are not seen well', () => {
    const faces = [faceOf({ rollDeg: 2 }), faceOf({ rollDeg: 50, confidence: 0.1 }), faceOf({ rollDeg: 4 })];
    expect(medianFace(faces)?.rollDeg).toBe(3);
  });

  it('is null if fewer than half of the pictures show one', () => {
    expect(medianFace([faceOf(), null, null])).toBeNull();
    expect(medianFace([])).toBeNull();
  });
});
