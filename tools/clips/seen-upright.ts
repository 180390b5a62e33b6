import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { pictureFromYuv } from '../../src/detection/pose/model-picture.ts';
import type { PoseDetector } from '../../src/detection/pose/pose-detector.ts';
import type { FrameSize, Pose } from '../../src/posture/body/keypoints.ts';
import type { Clip } from '../simulator/render-clip.ts';
import { type FrameDimensions, parseY4m } from '../simulator/y4m.ts';

/*
 * What the shipped detector sees of the person in a clip while they sit upright. Tests that are not about
 * calibration use it as their calibration: it equals what a first run before the clip would give.
 */

const DETECTION = join(import.meta.dirname, '../../src/detection');
/** The minimum for a calibration. */
const FRAMES = 8;

const seenSchema = v.object({
  frame: v.object({ width: v.number(), height: v.number() }),
  poses: v.array(v.array(v.tuple([v.number(), v.number(), v.number()]))),
});

/** Keypoints of upright frames, in a frame of this size. */
export interface SeenUpright {
  readonly frame: FrameSize;
  readonly poses: readonly Pose[];
}

let version: Promise<string> | null = null;

async function hashDetection(): Promise<string> {
  const names = (await readdir(DETECTION)).filter((name) => name.endsWith('.ts')).sort();
  const hash = createHash('sha256');
  for (const name of names) hash.update(await readFile(join(DETECTION, name)));
  return hash.digest('hex').slice(0, 12);
}

async function pathOf(clip: Clip): Promise<string> {
  version ??= hashDetection();
  return `${clip.path}.upright-${await version}.json`;
}

/** Indices of the first frames in which the person sits upright. */
function uprightFrames({ truth }: Clip): number[] {
  return [...truth.keys()]
    .filter((index) => {
      const moment = truth[index];
      return moment?.label === 'upright' && !moment.changing && moment.visible;
    })
    .slice(0, FRAMES);
}

async function detectIn(planes: Uint8Array, size: FrameDimensions, detector: PoseDetector): Promise<Pose> {
  const { width, height } = size;
  const area = width * height;
  const half = { data: planes, stride: width / 2, step: 1, width: width / 2, height: height / 2 };
  const picture = pictureFromYuv({
    y: { data: planes, offset: 0, stride: width, step: 1, width, height },
    u: { ...half, offset: area },
    v: { ...half, offset: area * 1.25 },
    fullRange: false,
  });
  return detector.estimate(picture);
}

/** The stored result for a clip; null if there is none. */
export async function readSeenUpright(clip: Clip): Promise<SeenUpright | null> {
  const text = await readFile(await pathOf(clip), 'utf8').catch(() => null);
  return text === null ? null : v.parse(seenSchema, JSON.parse(text));
}

/** Runs the detector on a clip, and stores the result for `readSeenUpright`. */
export async function keepSeenUpright(clip: Clip, detector: PoseDetector): Promise<void> {
  const { frames, ...frame } = parseY4m(await readFile(clip.path));
  const poses: Pose[] = [];
  for (const index of uprightFrames(clip)) {
    const planes = frames[index];
    if (planes !== undefined) poses.push(await detectIn(planes, frame, detector));
  }
  await writeFile(await pathOf(clip), JSON.stringify({ frame, poses }));
}
