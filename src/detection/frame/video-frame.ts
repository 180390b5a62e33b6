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

/** Access to a camera frame's bytes: luma at once, the model's picture on request. */
export interface FrameBytes {
  /**
   * Whether the bytes, or the timestamp, equal those of the frame before. Also true for the first frame:
   * nothing shows yet that the camera is live.
   */
  readonly repeats: boolean;
  readonly luma: Plane;
  /** The whole frame, or a region of it. Valid until the next one is made. */
  toModelPicture(region?: Region): ModelPicture;
  /** A rotated square of it for the face mesh. Valid until the next one is made. */
  toFaceSquare(crop: FaceCrop): Float32Array;
}

/**
 * The bytes of the last two frames and of the last picture. They are reused, so that a day's watch creates no
 * garbage.
 */
export interface FrameBuffer {
  bytes: Uint8Array;
  /** Those of the frame before. */
  before: Uint8Array;
  /** How many of `bytes` belong to the frame; 0 before the first. */
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

/** The layout of a frame's bytes, and whether they repeat the frame before. */
interface Copied {
  readonly layouts: readonly PlaneLayout[];
  readonly repeats: boolean;
}

/** Copies a frame's bytes into the older of the two buffers. */
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

/**
 * Exact comparison. Sensor noise ends it within the first few bytes; a repeated picture costs a millisecond.
 */
function isSame({ bytes, size }: FrameBuffer, other: Uint8Array, otherSize: number): boolean {
  if (size !== otherSize) return false;
  for (let i = 0; i < size; i++) if (bytes[i] !== other[i]) return false;
  return true;
}

function halfSize({ width, height }: FrameSize): FrameSize {
  return { width: (width + 1) >> 1, height: (height + 1) >> 1 };
}

/** Positions of red, green and blue in each interleaved pixel format. */
const PIXEL_ORDERS: Readonly<Record<string, PixelOrder>> = {
  RGBA: [0, 1, 2],
  RGBX: [0, 1, 2],
  BGRA: [2, 1, 0],
  BGRX: [2, 1, 0],
};

/**
 * Copies a frame's planes directly, without the detour over the GPU that drawing into a canvas takes. The
 * result is valid until the next call with the same buffer. The caller closes the frame.
 * @throws if the browser cannot read the frame, for example one without a format before Chrome 127
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
  // Before Chrome 127 the requested pixel format is ignored, and the planes come as they are.
  const [pixels] = layouts;
  if (layouts.length !== 1 || pixels?.stride !== size.width * 4)
    throw new Error(`A frame in ${format} can't be read as pixels.`);
  return { ...readPixels(buffer.bytes, size, 4, buffer, order), repeats };
}

type PixelOrder = readonly [number, number, number];

/**
 * The interleaved pixels of a picture as a frame that is never a repeat.
 * @param channels bytes per pixel: 3 for RGB, 4 for RGBX
 * @param order positions of red, green and blue within a pixel
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
