import type { FrameSize } from '../posture/keypoints.ts';
import type { FaceCrop } from './face-crop.ts';
import { createFaceNumbers, type FaceNumbers, faceFromRgb, faceFromYuv } from './face-picture.ts';
import {
  createPictureBytes,
  type PictureBytes,
  type Plane,
  pictureFromPixels,
  pictureFromYuv,
} from './model-picture.ts';
import type { ModelPicture, Region } from './pose-detector.ts';

/** A camera frame's bytes at hand: its luma at once, the model's picture when asked for. */
export interface FrameBytes {
  readonly luma: Plane;
  /** All of the frame, or a region of it. The picture holds until the next is made. */
  toModelPicture(region?: Region): ModelPicture;
  /** A turned square of it, as the face mesh reads one. It holds until the next is made. */
  toFaceSquare(crop: FaceCrop): Float32Array;
}

/** The bytes of the last frame and of the last picture; reused, so that a day's watching makes no garbage. */
export interface FrameBuffer {
  bytes: Uint8Array;
  readonly picture: PictureBytes;
  readonly face: FaceNumbers;
}

export function createFrameBuffer(): FrameBuffer {
  return { bytes: new Uint8Array(0), picture: createPictureBytes(), face: createFaceNumbers() };
}

function sizeOf(frame: VideoFrame): FrameSize {
  const visible = frame.visibleRect;
  return {
    width: visible?.width ?? frame.codedWidth,
    height: visible?.height ?? frame.codedHeight,
  };
}

async function copyBytes(
  frame: VideoFrame,
  buffer: FrameBuffer,
  options?: VideoFrameCopyToOptions,
): Promise<PlaneLayout[]> {
  const size = frame.allocationSize(options);
  if (buffer.bytes.length < size) buffer.bytes = new Uint8Array(size);
  return frame.copyTo(buffer.bytes, options);
}

function halfSize({ width, height }: FrameSize): FrameSize {
  return { width: (width + 1) >> 1, height: (height + 1) >> 1 };
}

/**
 * Copies a frame's planes out of it, without the detour over the GPU that drawing into a canvas takes.
 * The result is valid until the next call with the same buffer. The caller closes the frame.
 */
export async function readVideoFrame(frame: VideoFrame, buffer: FrameBuffer): Promise<FrameBytes> {
  const size = sizeOf(frame);
  const { format } = frame;
  if (format === 'I420' || format === 'I420A' || format === 'NV12') {
    const fullRange = frame.colorSpace.fullRange ?? false;
    const [luma, second, third] = await copyBytes(frame, buffer);
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
      luma: y,
      toModelPicture: (region) => pictureFromYuv({ y, u, v, fullRange }, region, buffer.picture),
      toFaceSquare: (crop) => faceFromYuv({ y, u, v, fullRange }, crop, buffer.face),
    };
  }
  await copyBytes(frame, buffer, { format: 'RGBX' });
  return readPixels(buffer.bytes, size, 4, buffer);
}

/**
 * A picture's interleaved pixels as a frame.
 * @param channels bytes a pixel: 3 for RGB, 4 for RGBX
 */
export function readPixels(
  data: Uint8Array,
  size: FrameSize,
  channels: 3 | 4,
  buffer: FrameBuffer,
): FrameBytes {
  const planeOf = (offset: number): Plane => {
    return { data, offset, stride: size.width * channels, step: channels, ...size };
  };
  const [red, green, blue] = [planeOf(0), planeOf(1), planeOf(2)];
  return {
    luma: green,
    toModelPicture: (region) => pictureFromPixels(data, size, channels, [0, 1, 2], region, buffer.picture),
    toFaceSquare: (crop) => faceFromRgb([red, green, blue], crop, buffer.face),
  };
}
