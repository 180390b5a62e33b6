import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaceDetector } from '../../src/detection/face/face-detector.ts';
import { detectFace } from '../../src/detection/find-face.ts';
import type { PoseDetector } from '../../src/detection/pose/pose-detector.ts';
import type { Face } from '../../src/posture/body/face.ts';
import type { FrameSize, Pose } from '../../src/posture/body/keypoints.ts';
import { readPicture } from '../../tools/detector/node-detector.ts';

/** What the detector sees in one picture. */
export interface Look {
  readonly picture: string;
  readonly frame: FrameSize;
  readonly pose: Pose;
  readonly face: Face | null;
}

export interface Detectors {
  readonly pose: PoseDetector;
  readonly face: FaceDetector;
}

/** Runs the detector on the jpg pictures of a folder, in name order. */
export async function detectInFolder(folder: string, detectors: Detectors): Promise<readonly Look[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jpg')).sort();
  const samples: Look[] = [];
  for (const picture of names) {
    const { bytes, frame } = await readPicture(join(folder, picture));
    const pose = await detectors.pose.estimate(bytes.toModelPicture());
    samples.push({ picture, frame, pose, face: await detectFace(detectors.face, bytes, pose, frame) });
  }
  return samples;
}
