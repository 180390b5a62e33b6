import { describe, expect, it } from 'vitest';
import type { FaceCrop } from '../../../src/detection/face/face-crop.ts';
import { FACE_SIDE } from '../../../src/detection/face/face-detector.ts';
import { createFaceNumbers, faceFromRgb, faceFromYuv } from '../../../src/detection/face/face-picture.ts';
import type { Plane } from '../../../src/detection/pose/model-picture.ts';
import { rgbToI420 } from '../../../tools/simulator/y4m.ts';

const SIZE = { width: 320, height: 240 };
const CROP: FaceCrop = { centre: { x: 160, y: 120 }, sidePx: 96, angleRad: 0 };

/** Red increases to the right, green downwards; blue is constant. */
const pixels = Uint8Array.from({ length: SIZE.width * SIZE.height * 3 }, (_, i) => {
  const at = Math.floor(i / 3);
  const [x, y] = [at % SIZE.width, Math.floor(at / SIZE.width)];
  return [x / 2 + 40, y / 2 + 40, 90][i % 3] ?? 0;
});
const planeOf = (offset: number): Plane => {
  return { data: pixels, offset, stride: SIZE.width * 3, step: 3, ...SIZE };
};
const fromRgb = (crop: FaceCrop) =>
  faceFromRgb([planeOf(0), planeOf(1), planeOf(2)], crop, createFaceNumbers());

function fromYuv(crop: FaceCrop): Float32Array {
  const planes = rgbToI420(pixels, SIZE);
  const area = SIZE.width * SIZE.height;
  const half = { stride: SIZE.width / 2, step: 1, width: SIZE.width / 2, height: SIZE.height / 2 };
  return faceFromYuv(
    {
      y: { data: planes, offset: 0, stride: SIZE.width, step: 1, ...SIZE },
      u: { data: planes, offset: area, ...half },
      v: { data: planes, offset: area * 1.25, ...half },
      fullRange: false,
    },
    crop,
    createFaceNumbers(),
  );
}

/** Red, green and blue of a point, 0 to 255. */
const colourAt = (rgb: Float32Array, column: number, row: number): number[] =>
  [0, 1, 2].map((channel) => (rgb[(row * FACE_SIDE + column) * 3 + channel] ?? Number.NaN) * 255);

describe('the square of a face', () => {
  it('shows the part of the frame around its centre', () => {
    const [red = 0, green = 0, blue = 0] = colourAt(fromRgb(CROP), 96, 96);
    expect([red, green, blue].map(Math.round)).toEqual([120, 100, 90]);
    const [further = 0] = colourAt(fromRgb(CROP), 191, 96);
    expect(Math.abs(further - red - 23.75)).toBeLessThan(1);
  });

  it('is rotated: after a quarter turn, right in it is down in the frame', () => {
    const turned = fromRgb({ ...CROP, angleRad: Math.PI / 2 });
    const [red = 0, green = 0] = colourAt(turned, 96, 96);
    const [same = 0, lower = 0] = colourAt(turned, 191, 96);
    expect(same - red).toBeCloseTo(0, 0);
    expect(Math.abs(lower - green - 23.75)).toBeLessThan(1);
  });

  it('is black outside the frame', () => {
    const rgb = fromRgb({ ...CROP, centre: { x: 0, y: 120 } });
    expect(colourAt(rgb, 20, 96)).toEqual([0, 0, 0]);
    expect(colourAt(rgb, 150, 96)[2]).toBeCloseTo(90, 0);
  });

  it('is the same from the planes that cameras deliver', () => {
    for (const crop of [CROP, { ...CROP, angleRad: 0.4, sidePx: 150 }]) {
      const [rgb, yuv] = [fromRgb(crop), fromYuv(crop)];
      for (const [column, row] of [
        [30, 60],
        [96, 96],
        [150, 120],
      ] as const)
        for (const [channel, value] of colourAt(rgb, column, row).entries())
          expect(Math.abs(value - (colourAt(yuv, column, row)[channel] ?? Number.NaN))).toBeLessThan(4);
    }
  });
});
