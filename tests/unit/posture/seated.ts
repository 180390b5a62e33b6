import type { FrameSize, Keypoint, Pose } from '../../../src/posture/body/keypoints.ts';

export const FRAME: FrameSize = { width: 640, height: 480 };

export interface Sitting {
  /** Midpoint of the shoulders, pixels. */
  readonly x?: number;
  readonly y?: number;
  readonly shoulderWidth?: number;
  /** Size of the head, 1 = as upright. */
  readonly head?: number;
  /** Height of the eyes above the shoulders, in shoulder widths. */
  readonly eyeHeight?: number;
  /** Head relative to the shoulders, sideways, in shoulder widths: positive to the subject's left. */
  readonly aside?: number;
  readonly headTiltDeg?: number;
  /** How far the head is bent down: the nose goes down and the ears go up, as in the recordings of people who look down. */
  readonly nodDeg?: number;
  readonly shoulderTiltDeg?: number;
  readonly score?: number;
}

/** As over a phone: the head alone is bent down. */
export const LOOKING_DOWN: Sitting = { nodDeg: 25, eyeHeight: 0.5 };

/** Keypoints of a person in front of a laptop, constructed from a few proportions of the recordings. */
export function sit(sitting: Sitting = {}): Pose {
  const {
    x = 320,
    y = 370,
    shoulderWidth = 280,
    head = 1,
    eyeHeight = 0.62,
    aside = 0,
    nodDeg = 0,
    score = 0.7,
  } = sitting;
  const eyes = { x: x + aside * shoulderWidth, y: y - eyeHeight * shoulderWidth };
  const size = 0.105 * shoulderWidth * head;
  const face = (right: number, down: number): Keypoint =>
    turned(eyes.x + right * size, eyes.y + down * size, eyes, sitting.headTiltDeg ?? 0, score);
  const shoulder = (side: 1 | -1): Keypoint =>
    turned(x + (side * shoulderWidth) / 2, y, { x, y }, sitting.shoulderTiltDeg ?? 0, score);
  const hidden: Keypoint = [x, y + shoulderWidth / 2, 0.1];
  return [
    face(0, 0.75 + 0.014 * nodDeg),
    face(1, 0),
    face(-1, 0),
    face(2.25, 0.9 - 0.034 * nodDeg),
    face(-2.25, 0.9 - 0.034 * nodDeg),
    shoulder(1),
    shoulder(-1),
    ...Array.from({ length: 10 }, () => hidden),
  ];
}

/**
 * Rotates a point about a centre: positive raises the subject's left, which is on the right of the picture.
 */
function turned(
  x: number,
  y: number,
  centre: { readonly x: number; readonly y: number },
  degrees: number,
  score: number,
): Keypoint {
  const angle = (-degrees * Math.PI) / 180;
  const right = x - centre.x;
  const down = y - centre.y;
  return [
    centre.x + right * Math.cos(angle) - down * Math.sin(angle),
    centre.y + right * Math.sin(angle) + down * Math.cos(angle),
    score,
  ];
}

const MIRRORED_ORDER = [0, 2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11, 14, 13, 16, 15];

/** The same scene in a mirror: left and right are swapped. */
export function mirrorPose(pose: Pose, width: number): Pose {
  return MIRRORED_ORDER.flatMap((index): Keypoint[] => {
    const keypoint = pose[index];
    return keypoint ? [[width - keypoint[0], keypoint[1], keypoint[2]]] : [];
  });
}

/** The same scene at another distance and position in the picture. */
export function movePose(pose: Pose, factor: number, right: number, down: number): Pose {
  return pose.map(([x, y, score]): Keypoint => [x * factor + right, y * factor + down, score]);
}
