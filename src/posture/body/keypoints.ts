/** The 17 COCO keypoints, in COCO's order. 'left' and 'right' are the subject's own. */
export const COCO_KEYPOINTS = [
  'nose',
  'leftEye',
  'rightEye',
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
] as const;

export type KeypointName = (typeof COCO_KEYPOINTS)[number];

/** x and y in pixels of the unmirrored frame; score from 0 to 1. */
export type Keypoint = readonly [x: number, y: number, score: number];

/** 17 keypoints in COCO's order, or none if the model found nobody. */
export type Pose = readonly Keypoint[];

/** Size of the unmirrored camera frame, pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** No camera's picture is this large, and squares of such coordinates are still finite. */
export const MAX_PIXELS = 1e6;

/**
 * Parses keypoints from outside: none, or 17 triples of numbers that fit a picture. Null for anything else.
 */
export function parsePose(input: unknown): Pose | null {
  if (!Array.isArray(input)) return null;
  if (input.length !== 0 && input.length !== COCO_KEYPOINTS.length) return null;
  const pose: Keypoint[] = [];
  for (const entry of input) {
    const keypoint = parseKeypoint(entry);
    if (keypoint === null) return null;
    pose.push(keypoint);
  }
  return pose;
}

function parseKeypoint(entry: unknown): Keypoint | null {
  if (!Array.isArray(entry) || entry.length !== 3) return null;
  const [x, y, score]: unknown[] = entry;
  return isInReach(x) && isInReach(y) && isInReach(score) ? [x, y, score] : null;
}

function isInReach(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= MAX_PIXELS;
}

/** One decimal is a tenth of a pixel: finer than the model, and a third of the bytes in a recording. */
export function roundPose(pose: Pose): Pose {
  return pose.map(([x, y, score]) => [
    Math.round(x * 10) / 10,
    Math.round(y * 10) / 10,
    Math.round(score * 1000) / 1000,
  ]);
}
