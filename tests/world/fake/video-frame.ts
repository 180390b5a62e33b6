/* In place of src/detection/video-frame.ts: a frame of the fake camera holds its thumbnail and its keypoints, no pixels. */
import type { Plane } from '../../../src/detection/model-picture.ts';
import type { Region } from '../../../src/detection/pose-detector.ts';
import type { FakeFrame } from './media.ts';

const THUMBNAIL = { width: 32, height: 24 } as const;

export function createFrameBuffer(): null {
  return null;
}

export async function readVideoFrame({ picture }: FakeFrame, _buffer: null) {
  const { thumbnail, frame, pose, again } = picture;
  const luma: Plane = { data: thumbnail, offset: 0, stride: THUMBNAIL.width, step: 1, ...THUMBNAIL };
  return {
    picture,
    luma,
    toModelPicture: (region?: Region) => ({
      rgb: new Uint8Array(0),
      frame,
      pose: region === undefined ? pose : (again ?? pose),
    }),
  };
}
