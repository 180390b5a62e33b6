import type { Plane, YuvFrame } from '../pose/model-picture.ts';
import { type FaceCrop, placeOnFrame } from './face-crop.ts';
import { FACE_SIDE } from './face-detector.ts';

/** Buffers for a face's square, reused for the next one. */
export interface FaceNumbers {
  readonly rgb: Float32Array;
  readonly channels: readonly [Float32Array, Float32Array, Float32Array];
}

export function createFaceNumbers(): FaceNumbers {
  const pixels = FACE_SIDE * FACE_SIDE;
  return {
    rgb: new Float32Array(pixels * 3),
    channels: [new Float32Array(pixels), new Float32Array(pixels), new Float32Array(pixels)],
  };
}

/** The square's grid on a plane, in the plane's pixels: its first point, and the steps across and down. */
interface Grid {
  readonly x: number;
  readonly y: number;
  readonly acrossX: number;
  readonly acrossY: number;
  readonly downX: number;
  readonly downY: number;
}

/**
 * Maps a square of `side` points onto a plane.
 * @param frame the plane of luma, as large as the frame; one of chroma is smaller
 */
function layGrid(plane: Plane, frame: Plane, crop: FaceCrop, side: number): Grid {
  const [across, down] = [plane.width / frame.width, plane.height / frame.height];
  const step = FACE_SIDE / side;
  const first = placeOnFrame(crop, { x: step / 2, y: step / 2 });
  const length = crop.sidePx / side;
  const [cos, sin] = [Math.cos(crop.angleRad), Math.sin(crop.angleRad)];
  return {
    x: first.x * across - 0.5,
    y: first.y * down - 0.5,
    acrossX: length * cos * across,
    acrossY: length * sin * down,
    downX: -length * sin * across,
    downY: length * cos * down,
  };
}

/**
 * Samples a square from a plane with bilinear interpolation. Outside the plane it is `outside`. There are no
 * calls or objects per point, because this runs 37,000 times per sample.
 */
function readGrid(plane: Plane, grid: Grid, side: number, outside: number, into: Float32Array): void {
  const { data, offset, stride, step, width, height } = plane;
  const { acrossX, acrossY, downX, downY } = grid;
  for (let row = 0, out = 0; row < side; row++) {
    let x = grid.x + row * downX;
    let y = grid.y + row * downY;
    for (let column = 0; column < side; column++, out++, x += acrossX, y += acrossY) {
      const left = Math.floor(x);
      const top = Math.floor(y);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
        into[out] = outside;
        continue;
      }
      const at = offset + top * stride + left * step;
      const right = x - left;
      const above = (data[at] as number) * (1 - right) + (data[at + step] as number) * right;
      const below =
        (data[at + stride] as number) * (1 - right) + (data[at + stride + step] as number) * right;
      into[out] = above + (below - above) * (y - top);
    }
  }
}

/** Chroma is sampled at half the side: it is already coarser in the frame. */
const CHROMA_SIDE = FACE_SIDE / 2;

/**
 * Makes a face's square from a YUV frame (ITU-R BT.601): red, green and blue from 0 to 1; black outside the
 * frame.
 * @returns `into.rgb`, valid until it is used again
 */
export function faceFromYuv(source: YuvFrame, crop: FaceCrop, into: FaceNumbers): Float32Array {
  const { y, u, v, fullRange } = source;
  const [luma, blue, red] = into.channels;
  // Scales to 0 … 1 in the same step, which saves a division per number.
  const [gain, black, chroma] = fullRange ? [1 / 255, 0, 1 / 255] : [1 / 219, 16, 1 / 224];
  readGrid(y, layGrid(y, y, crop, FACE_SIDE), FACE_SIDE, black, luma);
  readGrid(u, layGrid(u, y, crop, CHROMA_SIDE), CHROMA_SIDE, 128, blue);
  readGrid(v, layGrid(v, y, crop, CHROMA_SIDE), CHROMA_SIDE, 128, red);
  const { rgb } = into;
  for (let row = 0, at = 0, out = 0; row < FACE_SIDE; row++) {
    const coarseRow = (row >> 1) * CHROMA_SIDE;
    for (let column = 0; column < FACE_SIDE; column++, at++, out += 3) {
      const coarse = coarseRow + (column >> 1);
      const bright = gain * ((luma[at] as number) - black);
      const cb = chroma * ((blue[coarse] as number) - 128);
      const cr = chroma * ((red[coarse] as number) - 128);
      rgb[out] = clampToShare(bright + 1.402 * cr);
      rgb[out + 1] = clampToShare(bright - 0.344136 * cb - 0.714136 * cr);
      rgb[out + 2] = clampToShare(bright + 1.772 * cb);
    }
  }
  return rgb;
}

/** The same from planes of red, green and blue. */
export function faceFromRgb(
  planes: readonly [red: Plane, green: Plane, blue: Plane],
  crop: FaceCrop,
  into: FaceNumbers,
): Float32Array {
  const { rgb } = into;
  const [numbers] = into.channels;
  for (const [channel, plane] of planes.entries()) {
    readGrid(plane, layGrid(plane, plane, crop, FACE_SIDE), FACE_SIDE, 0, numbers);
    for (let i = 0; i < numbers.length; i++) rgb[i * 3 + channel] = (numbers[i] as number) / 255;
  }
  return rgb;
}

function clampToShare(value: number): number {
  return Math.min(1, Math.max(0, value));
}
