import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { type Face, parseFace } from '../../src/posture/body/face.ts';
import type { FrameSize, Pose } from '../../src/posture/body/keypoints.ts';
import type { ClipName } from './recorded-scenes.ts';

const pose = v.array(v.tuple([v.number(), v.number(), v.number()]));

const face = v.custom<Face>((value) => parseFace(value) !== null);

const frameSchema = v.object({
  t: v.number(),
  phase: v.picklist(['calibrate', 'monitor']),
  label: v.nullable(v.string()),
  keypoints: pose,
  /** The result of the region-of-interest retry; omitted if there was none. */
  again: v.optional(pose),
  /** The result of the face mesh for each of them; omitted if it sees no face. */
  face: v.optional(face),
  faceAgain: v.optional(face),
  /** 32 × 24 bytes of luma, in base64. */
  thumbnail: v.string(),
});
export type ClipFrame = v.InferOutput<typeof frameSchema>;

/**
 * A posture-recording/1 with additions for the world tests: thumbnails, region-of-interest retries, and the
 * version of its sources.
 */
const headerSchema = v.object({
  format: v.literal('posture-recording/1'),
  id: v.string(),
  frame: v.object({ width: v.number(), height: v.number() }),
  version: v.string(),
});
export type ClipHeader = v.InferOutput<typeof headerSchema>;

export interface RecordedClip {
  readonly header: ClipHeader;
  readonly frames: readonly ClipFrame[];
}

export function clipPath(name: ClipName): string {
  return join(import.meta.dirname, `../../tests/world/clips/${name}.jsonl.gz`);
}

export function packClip({ header, frames }: RecordedClip): Uint8Array {
  return gzipSync([header, ...frames].map((line) => JSON.stringify(line)).join('\n'), { level: 9 });
}

export function readClip(name: ClipName): RecordedClip {
  const [header, ...frames] = gunzipSync(readFileSync(clipPath(name)))
    .toString('utf8')
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  return { header: v.parse(headerSchema, header), frames: v.parse(v.array(frameSchema), frames) };
}

/** What the detector saw while the person calibrated. */
export function calibrationOf({ header, frames }: RecordedClip): {
  readonly frame: FrameSize;
  readonly poses: Pose[];
  readonly faces: (Face | null)[];
} {
  const calibrating = frames.filter(({ phase }) => phase === 'calibrate');
  const poses = calibrating.map(({ keypoints }) => keypoints);
  const faces = calibrating.map(({ face: seen = null }) => seen);
  return { frame: header.frame, poses, faces };
}
