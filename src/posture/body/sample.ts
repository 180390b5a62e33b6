import { type BodyReading, readBody } from './body.ts';
import type { Face } from './face.ts';
import type { FrameSize, Pose } from './keypoints.ts';
import type { Light } from './observation.ts';

/** Everything read from one picture. Plain data. */
export interface Sample {
  readonly atMs: number;
  readonly frame: FrameSize;
  readonly light: Light;
  readonly body: BodyReading;
}

interface Picture {
  readonly pose: Pose;
  readonly face?: Face | null;
  readonly frame: FrameSize;
  readonly light: Light;
}

/** Reads a picture taken at a moment. */
export function readSample({ pose, face = null, frame, light }: Picture, atMs: number): Sample {
  return { atMs, frame, light, body: readBody(pose, frame, face) };
}
