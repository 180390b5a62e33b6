import { medianOf } from '../shared/median.ts';
import type { FrameSize, Pose } from './body/keypoints.ts';
import { distanceBetween, isLayout, type Layout, midOf } from './body/layout.ts';
import { readLayout } from './body/read-layout.ts';
import { viewOf } from './body/view.ts';
import { type EyeDistance, eyeDistanceCm, rangeAbout } from './eye-distance.ts';

/*
 * What a webcam can measure at a desk: the distance of the eyes, and whether it sees them from below or
 * above. No calibration is needed. docs/measurements/desk-check.md has the accuracy.
 */

/** One sample: the pose and the light. */
export interface DeskSample {
  readonly pose: Pose;
  readonly frame: FrameSize;
  readonly light: DeskLight;
}

/** 'backlit': it is much brighter behind the face than on it. */
export const DESK_LIGHTS = ['fine', 'dark', 'backlit'] as const;
export type DeskLight = (typeof DESK_LIGHTS)[number];

/** The height of the camera relative to the eyes; 'unsure' if the samples contradict each other. */
export const CAMERA_HEIGHTS = ['below', 'level', 'above', 'unsure'] as const;
export type CameraHeight = (typeof CAMERA_HEIGHTS)[number];

/** Summary of several samples; null if they give no result. */
export interface DeskMeasurement {
  readonly distance: EyeDistance | null;
  readonly camera: CameraHeight | null;
  readonly light: DeskLight | null;
}

export const NOTHING_MEASURED: DeskMeasurement = { distance: null, camera: null, light: null };

/** Fewer samples than this may all be of a passing moment. */
const MIN_SAMPLES = 5;

/**
 * Eyes and nose are in front of the ears, on average by this many ear spans. Seen from below by an angle, the
 * ears sink below the centre of eyes and nose by this times its sine.
 */
const FACE_DEPTH_IN_EAR_SPANS = 0.6;
/** Some 5 cm at an arm's length: nobody holds their head more level than this. */
const LEVEL_WITHIN_DEG = 5;
/** A head that nods during the samples gives no height. */
const STEADY_WITHIN_DEG = 5;

interface FaceReading {
  readonly distanceCm: number;
  /** Angle from the camera up to the eyes, degrees; positive if the camera is below. */
  readonly upToEyesDeg: number;
}

/** Summarises the samples of the last seconds. */
export function measureDesk(samples: readonly DeskSample[]): DeskMeasurement {
  const faces = samples.map(readFace).filter((face) => face !== null);
  const light = samples.length < MIN_SAMPLES ? null : mostFrequent(samples.map((sample) => sample.light));
  if (faces.length < MIN_SAMPLES) return { ...NOTHING_MEASURED, light };
  return {
    distance: rangeAbout(medianOf(faces.map(({ distanceCm }) => distanceCm))),
    camera: cameraHeightOf(faces.map(({ upToEyesDeg }) => upToEyesDeg)),
    light,
  };
}

/**
 * Null if the face is not seen, or not from the front: in a turned head the eyes look closer together than
 * they are.
 */
function readFace({ pose, frame }: DeskSample): FaceReading | null {
  const layout = readLayout(pose, frame);
  if (!isLayout(layout) || viewOf(layout) !== 'front') return null;
  return { distanceCm: eyeDistanceCm(layout, frame), upToEyesDeg: upToEyesOf(layout) };
}

function upToEyesOf({ leftEye, rightEye, leftEar, rightEar, nose }: Layout): number {
  const face = midOf(midOf(leftEye, rightEye), nose);
  const depthPx = FACE_DEPTH_IN_EAR_SPANS * Math.max(distanceBetween(leftEar, rightEar), 1);
  const sine = (midOf(leftEar, rightEar).y - face.y) / depthPx;
  return (Math.asin(Math.max(-1, Math.min(1, sine))) * 180) / Math.PI;
}

function cameraHeightOf(anglesDeg: readonly number[]): CameraHeight {
  const middle = medianOf(anglesDeg);
  const spread = medianOf(anglesDeg.map((angle) => Math.abs(angle - middle)));
  if (spread > STEADY_WITHIN_DEG) return 'unsure';
  if (Math.abs(middle) < LEVEL_WITHIN_DEG) return 'level';
  return middle > 0 ? 'below' : 'above';
}

function mostFrequent(lights: readonly DeskLight[]): DeskLight {
  const count = (light: DeskLight) => lights.filter((each) => each === light).length;
  return DESK_LIGHTS.reduce((most, each) => (count(each) > count(most) ? each : most));
}
