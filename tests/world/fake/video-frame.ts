/*
 * Replaces src/detection/frame/video-frame.ts: a frame of the fake camera contains its thumbnail and its
 * keypoints, no pixels.
 */
import type { Plane } from '../../../src/detection/pose/model-picture.ts';
import type { Region } from '../../../src/detection/pose/pose-detector.ts';
import type { FakeFrame } from './media.ts';

const THUMBNAIL = { width: 32, height: 24 } as const;

/** The noise of the last frame represents all of its bytes. */
interface FakeBuffer {
  noise: number | null;
}

export function createFrameBuffer(): FakeBuffer {
  return { noise: null };
}

export async function readVideoFrame({ picture, noise, isReadable }: FakeFrame, buffer: FakeBuffer) {
  if (!isReadable) throw new DOMException('There is no format to convert from.', 'NotSupportedError');
  const repeats = buffer.noise === null || buffer.noise === noise;
  buffer.noise = noise;
  const { thumbnail, frame, pose, again } = picture;
  const luma: Plane = { data: thumbnail, offset: 0, stride: THUMBNAIL.width, step: 1, ...THUMBNAIL };
  return {
    picture,
    repeats,
    luma,
    toModelPicture: (region?: Region) => ({
      rgb: new Uint8Array(0),
      frame,
      pose: region === undefined ? pose : (again ?? pose),
    }),
  };
}
