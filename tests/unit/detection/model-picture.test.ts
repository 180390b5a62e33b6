import { describe, expect, it } from 'vitest';
import {
  createPictureBytes,
  fitIntoModel,
  type Plane,
  pictureFromPixels,
  pictureFromYuv,
  shrinkPlane,
  type YuvFrame,
} from '../../../src/detection/pose/model-picture.ts';
import { MODEL_SIDE } from '../../../src/detection/pose/pose-detector.ts';

function plane(width: number, height: number, valueAt: (x: number, y: number) => number): Plane {
  const data = Uint8Array.from({ length: width * height }, (_, i) =>
    valueAt(i % width, Math.floor(i / width)),
  );
  return { data, offset: 0, stride: width, step: 1, width, height };
}

function pixelAt(rgb: Uint8Array, x: number, y: number): number[] {
  const start = (y * MODEL_SIDE + x) * 3;
  return [...rgb.slice(start, start + 3)];
}

describe('fitting a frame into the model', () => {
  it.each([
    [
      { width: 640, height: 480 },
      { width: 192, height: 144, left: 0, top: 24 },
    ],
    [
      { width: 480, height: 640 },
      { width: 144, height: 192, left: 24, top: 0 },
    ],
    [
      { width: 1280, height: 720 },
      { width: 192, height: 108, left: 0, top: 42 },
    ],
    [
      { width: 100, height: 100 },
      { width: 192, height: 192, left: 0, top: 0 },
    ],
  ])('%o', (frame, fit) => {
    expect(fitIntoModel(frame)).toEqual(fit);
  });
});

describe('shrinking a plane', () => {
  it('averages the pixels of a cell', () => {
    const checkered = plane(4, 4, (x, y) => ((x + y) % 2 === 0 ? 0 : 200));
    expect([...shrinkPlane(checkered, 2, 2)]).toEqual([100, 100, 100, 100]);
  });

  it('takes the nearest pixel when enlarging', () => {
    expect([
      ...shrinkPlane(
        plane(2, 1, (x) => x * 50),
        4,
        1,
      ),
    ]).toEqual([0, 0, 50, 50]);
  });

  it('uses stride and step, as interleaved chroma needs', () => {
    const data = Uint8Array.from([1, 99, 2, 99, 0, 0, 3, 99, 4, 99, 0, 0]);
    expect([...shrinkPlane({ data, offset: 0, stride: 6, step: 2, width: 2, height: 2 }, 2, 2)]).toEqual([
      1, 2, 3, 4,
    ]);
  });
});

describe("the model's picture", () => {
  // BT.601, video range: the standard's reference values of pure colours.
  it.each([
    ['white', [235, 128, 128], [255, 255, 255]],
    ['black', [16, 128, 128], [0, 0, 0]],
    ['red', [81, 90, 240], [254, 0, 0]],
    ['green', [145, 54, 34], [0, 255, 1]],
    ['blue', [41, 240, 110], [0, 0, 255]],
  ])('converts %s from YUV to RGB', (_name, [y = 0, u = 0, v = 0], rgb) => {
    const picture = pictureFromYuv({
      y: plane(64, 48, () => y),
      u: plane(32, 24, () => u),
      v: plane(32, 24, () => v),
      fullRange: false,
    });
    const [r = 0, g = 0, b = 0] = pixelAt(picture.rgb, 96, 96);
    expect(
      Math.max(Math.abs(r - (rgb[0] ?? 0)), Math.abs(g - (rgb[1] ?? 0)), Math.abs(b - (rgb[2] ?? 0))),
    ).toBeLessThanOrEqual(2);
  });

  it('has black bars where the frame does not fill the square', () => {
    const data = new Uint8Array(8 * 6 * 3).fill(200);
    const { rgb } = pictureFromPixels(data, { width: 8, height: 6 }, 3);
    expect(pixelAt(rgb, 96, 10)).toEqual([0, 0, 0]);
    expect(pixelAt(rgb, 96, 96)).toEqual([200, 200, 200]);
    expect(pixelAt(rgb, 96, 185)).toEqual([0, 0, 0]);
  });

  it('shows nothing of the picture whose buffers it reuses', () => {
    const grey = (width: number, height: number, value: number): YuvFrame => ({
      y: plane(width, height, () => value),
      u: plane(width / 2, height / 2, () => 128),
      v: plane(width / 2, height / 2, () => 128),
      fullRange: false,
    });
    const bytes = createPictureBytes();
    pictureFromYuv(grey(64, 64, 235), undefined, bytes);
    const wide = grey(64, 32, 100);
    expect(pictureFromYuv(wide, undefined, bytes).rgb).toEqual(pictureFromYuv(wide).rgb);
    const data = new Uint8Array(8 * 2 * 3).fill(90);
    const size = { width: 8, height: 2 };
    expect(pictureFromPixels(data, size, 3, [0, 1, 2], undefined, bytes).rgb).toEqual(
      pictureFromPixels(data, size, 3).rgb,
    );
  });

  it('reads BGRA', () => {
    const data = new Uint8Array([10, 20, 30, 255]);
    expect(pixelAt(pictureFromPixels(data, { width: 1, height: 1 }, 4, [2, 1, 0]).rgb, 96, 96)).toEqual([
      30, 20, 10,
    ]);
  });
});

describe('a region of a frame', () => {
  const region = { left: 4, top: 2, width: 4, height: 4 };

  it('is all that the picture shows, in luma and chroma alike', () => {
    const inside = (x: number, y: number) => x >= 4 && x < 8 && y >= 2 && y < 6;
    const y = plane(12, 8, (px, py) => (inside(px, py) ? 235 : 16));
    const chroma = plane(6, 4, (px, py) => (inside(2 * px, 2 * py) ? 128 : 255));
    const { rgb, region: shown } = pictureFromYuv({ y, u: chroma, v: chroma, fullRange: false }, region);
    expect(shown).toEqual(region);
    expect(new Set(rgb)).toEqual(new Set([255]));
  });

  it('is cropped from interleaved pixels', () => {
    const data = Uint8Array.from({ length: 12 * 8 * 3 }, (_, i) => {
      const pixel = Math.floor(i / 3);
      const [x, y] = [pixel % 12, Math.floor(pixel / 12)];
      return x >= 4 && x < 8 && y >= 2 && y < 6 ? 200 : 0;
    });
    const { rgb } = pictureFromPixels(data, { width: 12, height: 8 }, 3, [0, 1, 2], region);
    expect(new Set(rgb)).toEqual(new Set([200]));
  });
});
