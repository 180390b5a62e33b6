import type { FrameSize } from '../../posture/body/keypoints.ts';
import type { FaceCrop } from '../face/face-crop.ts';
import { createFaceNumbers, type FaceNumbers, faceFromRgb, faceFromYuv } from '../face/face-picture.ts';
import {
  createPictureBytes,
  type PictureBytes,
  type Plane,
  pictureFromPixels,
  pictureFromYuv,
} from '../pose/model-picture.ts';
import type { ModelPicture, Region } from '../pose/pose-detector.ts';

/** A camera frame's bytes at hand: its luma at once, the model's picture when asked for. */
export interface FrameBytes {
  /** Whether they are those of the frame before, to the bit, or its timestamp is. True of the first one, too: nothing shows yet that the camera moves on. */
  readonly repeats: boolean;
  readonly luma: Plane;
  /** All of the frame, or a region of it. The picture holds until the next is made. */
  toModelPicture(region?: Region): ModelPicture;
  /** A turned square of it, as the face mesh reads one. It holds until the next is made. */
  toFaceSquare(crop: FaceCrop): Float32Array;
}

/** The bytes of the last two frames and of the last picture; reused, so that a day's watching makes no garbage. */
export interface FrameBuffer {
  bytes: Uint8Array;
  /** Those of the frame before. */
  before: Uint8Array;
  /** How many of `bytes` are the frame's; 0 before the first. */
  size: number;
  timestamp: number | null;
  readonly picture: PictureBytes;
  readonly face: FaceNumbers;
}

export function createFrameBuffer(): FrameBuffer {
  const [bytes, before] = [new Uint8Array(0), new Uint8Array(0)];
  return {
    bytes,
    before,
    size: 0,
    timestamp: null,
    picture: createPictureBytes(),
    face: createFaceNumbers(),
  };
}

function sizeOf(frame: VideoFrame): FrameSize {
  const visible = frame.visibleRect;
  return {
    width: visible?.width ?? frame.codedWidth,
    height: visible?.height ?? frame.codedHeight,
  };
}

/** How a frame's bytes lie, and whether they are those of the frame before. */
interface Copied {
  readonly layouts: readonly PlaneLayout[];
  readonly repeats: boolean;
}

/** Copies a frame's bytes over those of the frame before the last. */
async function copyBytes(
  frame: VideoFrame,
  buffer: FrameBuffer,
  options?: VideoFrameCopyToOptions,
): Promise<Copied> {
  const size = frame.allocationSize(options);
  const into = buffer.before.length < size ? new Uint8Array(size) : buffer.before;
  const layouts = await frame.copyTo(into, options);
  const isFirst = buffer.size === 0;
  const repeats = isFirst || frame.timestamp === buffer.timestamp || isSame(buffer, into, size);
  Object.assign(buffer, { before: buffer.bytes, bytes: into, size, timestamp: frame.timestamp });
  return { layouts, repeats };
}

/** Compares exactly. A sensor's noise ends it within the first few bytes; a picture that repeats costs a millisecond. */
function isSame({ bytes, size }: FrameBuffer, other: Uint8Array, otherSize: number): boolean {
  if (size !== otherSize) return false;
  for (let i = 0; i < size; i++) if (bytes[i] !== other[i]) return false;
  return true;
}

function halfSize({ width, height }: FrameSize): FrameSize {
  return { width: (width + 1) >> 1, height: (height + 1) >> 1 };
}

/** Where red, green and blue lie in each of the formats of whole pixels. */
const PIXEL_ORDERS: Readonly<Record<string, PixelOrder>> = {
  RGBA: [0, 1, 2],
  RGBX: [0, 1, 2],
  BGRA: [2, 1, 0],
  BGRX: [2, 1, 0],
};

/**
 * Copies a frame's planes out of it, without the detour over the GPU that drawing into a canvas takes.
 * The result is valid until the next call with the same buffer. The caller closes the frame.
 * @throws where the browser can't read the frame: one without a format, say, before Chrome 127
 */
export async function readVideoFrame(frame: VideoFrame, buffer: FrameBuffer): Promise<FrameBytes> {
  const size = sizeOf(frame);
  const { format } = frame;
  if (format === 'I420' || format === 'I420A' || format === 'NV12') {
    const fullRange = frame.colorSpace.fullRange ?? false;
    const { layouts, repeats } = await copyBytes(frame, buffer);
    const [luma, second, third] = layouts;
    if (luma === undefined || second === undefined) throw new Error(`A frame in ${format} without planes.`);
    const place = (layout: PlaneLayout, step: number, shift: number, of: FrameSize): Plane => ({
      data: buffer.bytes,
      offset: layout.offset + shift,
      stride: layout.stride,
      step,
      ...of,
    });
    const half = halfSize(size);
    const y = place(luma, 1, 0, size);
    const interleaved = third === undefined || format === 'NV12';
    const u = place(second, interleaved ? 2 : 1, 0, half);
    const v = interleaved ? place(second, 2, 1, half) : place(third, 1, 0, half);
    return {
      repeats,
      luma: y,
      toModelPicture: (region) => pictureFromYuv({ y, u, v, fullRange }, region, buffer.picture),
      toFaceSquare: (crop) => faceFromYuv({ y, u, v, fullRange }, crop, buffer.face),
    };
  }
  const order = format === null ? undefined : PIXEL_ORDERS[format];
  const { layouts, repeats } = await copyBytes(frame, buffer, order ? undefined : { format: 'RGBX' });
  // Before Chrome 127 the wish for pixels is ignored, and the planes come as they are.
  const [pixels] = layouts;
  if (layouts.length !== 1 || pixels?.stride !== size.width * 4)
    throw new Error(`A frame in ${format} can't be read as pixels.`);
  return { ...readPixels(buffer.bytes, size, 4, buffer, order), repeats };
}

type PixelOrder = readonly [number, number, number];

/**
 * A picture's interleaved pixels as a frame, which repeats none.
 * @param channels bytes a pixel: 3 for RGB, 4 for RGBX
 * @param order where red, green and blue lie within a pixel
 */
export function readPixels(
  data: Uint8Array,
  size: FrameSize,
  channels: 3 | 4,
  buffer: FrameBuffer,
  order: PixelOrder = [0, 1, 2],
): FrameBytes {
  const planeOf = (offset: number): Plane => {
    return { data, offset, stride: size.width * channels, step: channels, ...size };
  };
  const [red, green, blue] = [planeOf(order[0]), planeOf(order[1]), planeOf(order[2])];
  return {
    repeats: false,
    luma: green,
    toModelPicture: (region) => pictureFromPixels(data, size, channels, order, region, buffer.picture),
    toFaceSquare: (crop) => faceFromRgb([red, green, blue], crop, buffer.face),
  };
}
