import type { FrameSize } from '../../posture/body/keypoints.ts';
import { MODEL_SIDE, type ModelPicture, type Region } from './pose-detector.ts';

/** One channel of pixels: a value every `step` bytes, a row every `stride` bytes, starting at `offset`. */
export interface Plane {
  readonly data: Uint8Array;
  readonly offset: number;
  readonly stride: number;
  readonly step: number;
  readonly width: number;
  readonly height: number;
}

/** A frame as cameras deliver it: one plane of luma and two of chroma, usually at half size. */
export interface YuvFrame {
  readonly y: Plane;
  readonly u: Plane;
  readonly v: Plane;
  readonly fullRange: boolean;
}

/** Position of a frame in the model's square: size and corner of the part without black bars. */
export interface Fit {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

/** Fits a frame into the centre of the model's square without distortion. */
export function fitIntoModel(frame: FrameSize): Fit {
  const scale = MODEL_SIDE / Math.max(frame.width, frame.height);
  const width = Math.max(1, Math.round(frame.width * scale));
  const height = Math.max(1, Math.round(frame.height * scale));
  return {
    width,
    height,
    left: Math.floor((MODEL_SIDE - width) / 2),
    top: Math.floor((MODEL_SIDE - height) / 2),
  };
}

/** Buffers for a picture. They are reused for the next picture, so that a day's watch creates no garbage. */
export interface PictureBytes {
  readonly rgb: Uint8Array;
  /** Each channel of the frame, shrunk. */
  readonly channels: readonly [Uint8Array, Uint8Array, Uint8Array];
}

export function createPictureBytes(): PictureBytes {
  const pixels = MODEL_SIDE * MODEL_SIDE;
  return {
    rgb: new Uint8Array(pixels * 3),
    channels: [new Uint8Array(pixels), new Uint8Array(pixels), new Uint8Array(pixels)],
  };
}

/** Start of each of `size` cells in a row of `length` pixels; one more entry marks the end. */
function divideIntoCells(length: number, size: number): Int32Array {
  const edges = new Int32Array(size + 1);
  for (let i = 0; i <= size; i++) edges[i] = Math.floor((i * length) / size);
  return edges;
}

/**
 * Shrinks a plane to `width` × `height` by averaging the pixels of each cell, which keeps a webcam's noise
 * out of the keypoints. Cells smaller than a pixel take the nearest one.
 * @param shrunk the target, row by row; may be longer than needed
 */
export function shrinkPlane(
  plane: Plane,
  width: number,
  height: number,
  shrunk: Uint8Array = new Uint8Array(width * height),
): Uint8Array {
  const columns = divideIntoCells(plane.width, width);
  const rows = divideIntoCells(plane.height, height);
  for (let row = 0; row < height; row++) {
    const top = rows[row] ?? 0;
    const bottom = Math.max(rows[row + 1] ?? 0, top + 1);
    for (let column = 0; column < width; column++) {
      const left = columns[column] ?? 0;
      const right = Math.max(columns[column + 1] ?? 0, left + 1);
      shrunk[row * width + column] = averageCell(plane, left, top, right, bottom);
    }
  }
  return shrunk;
}

function averageCell(plane: Plane, left: number, top: number, right: number, bottom: number): number {
  const { data, offset, stride, step } = plane;
  let sum = 0;
  for (let y = top; y < bottom; y++) {
    const start = offset + y * stride;
    for (let x = left; x < right; x++) sum += data[start + x * step] as number;
  }
  return sum / ((right - left) * (bottom - top)) + 0.5;
}

function clampToByte(value: number): number {
  return Math.min(255, Math.max(0, value));
}

/** The part of a plane that shows a region of the frame; planes of chroma are smaller than the frame. */
function cropPlane(plane: Plane, frame: FrameSize, region: Region | undefined): Plane {
  if (region === undefined) return plane;
  const across = plane.width / frame.width;
  const down = plane.height / frame.height;
  const left = Math.floor(region.left * across);
  const top = Math.floor(region.top * down);
  return {
    ...plane,
    offset: plane.offset + top * plane.stride + left * plane.step,
    width: Math.max(1, Math.min(plane.width - left, Math.round(region.width * across))),
    height: Math.max(1, Math.min(plane.height - top, Math.round(region.height * down))),
  };
}

/**
 * Makes the model's picture from a YUV frame (ITU-R BT.601, which webcams use), or from a region of it.
 * @param into buffers for the result, valid until they are used again
 */
export function pictureFromYuv(
  source: YuvFrame,
  region?: Region,
  into: PictureBytes = createPictureBytes(),
): ModelPicture {
  const frame = { width: source.y.width, height: source.y.height };
  const fit = fitIntoModel(region ?? frame);
  const { rgb, channels } = into;
  const [y, u, v] = channels;
  const shrink = (plane: Plane, shrunk: Uint8Array) =>
    shrinkPlane(cropPlane(plane, frame, region), fit.width, fit.height, shrunk);
  shrink(source.y, y);
  shrink(source.u, u);
  shrink(source.v, v);
  rgb.fill(0);
  const [gain, black, chroma] = source.fullRange ? [1, 0, 1] : [255 / 219, 16, 255 / 224];
  for (let row = 0; row < fit.height; row++) {
    let out = ((row + fit.top) * MODEL_SIDE + fit.left) * 3;
    for (let i = row * fit.width; i < (row + 1) * fit.width; i++, out += 3) {
      const luma = gain * ((y[i] as number) - black);
      const cb = chroma * ((u[i] as number) - 128);
      const cr = chroma * ((v[i] as number) - 128);
      rgb[out] = clampToByte(luma + 1.402 * cr + 0.5);
      rgb[out + 1] = clampToByte(luma - 0.344136 * cb - 0.714136 * cr + 0.5);
      rgb[out + 2] = clampToByte(luma + 1.772 * cb + 0.5);
    }
  }
  return { rgb, frame, ...(region && { region }) };
}

/**
 * Makes the model's picture from interleaved pixels.
 * @param channels bytes per pixel: 3 for RGB, 4 for RGBA
 * @param order positions of red, green and blue within a pixel: [0, 1, 2], or [2, 1, 0] for BGRA
 * @param into buffers for the result, valid until they are used again
 */
export function pictureFromPixels(
  data: Uint8Array,
  frame: FrameSize,
  channels: 3 | 4,
  order: readonly [number, number, number] = [0, 1, 2],
  region?: Region,
  into: PictureBytes = createPictureBytes(),
): ModelPicture {
  const fit = fitIntoModel(region ?? frame);
  const { rgb } = into;
  rgb.fill(0);
  for (const [channel, offset] of order.entries()) {
    const plane = { data, offset, stride: frame.width * channels, step: channels, ...frame };
    const shrunk = shrinkPlane(cropPlane(plane, frame, region), fit.width, fit.height, into.channels[0]);
    for (let i = 0; i < fit.width * fit.height; i++) {
      const row = Math.floor(i / fit.width) + fit.top;
      const column = (i % fit.width) + fit.left;
      rgb[(row * MODEL_SIDE + column) * 3 + channel] = shrunk[i] as number;
    }
  }
  return { rgb, frame, ...(region && { region }) };
}
