import { medianOf } from '../shared/median.ts';
import type { FrameSize, Pose } from './body/keypoints.ts';
import { distanceBetween, isLayout, type Layout, midOf } from './body/layout.ts';
import { readLayout } from './body/read-layout.ts';
import { viewOf } from './body/view.ts';

/*
 * What a webcam tells of a workplace: how far the eyes are from it, and whether it looks at them from below or above. Nothing of it needs
 * a calibration. docs/measurements/desk-check.md says how well.
 */

/** One look: what was seen, and in what light. */
export interface DeskSample {
  readonly pose: Pose;
  readonly frame: FrameSize;
  readonly light: DeskLight;
}

/** 'backlit': it is much brighter behind the face than on it. */
export const DESK_LIGHTS = ['fine', 'dark', 'backlit'] as const;
export type DeskLight = (typeof DESK_LIGHTS)[number];

/** Where the camera stands against the eyes; 'unsure' where the looks contradict each other. */
export const CAMERA_HEIGHTS = ['below', 'level', 'above', 'unsure'] as const;
export type CameraHeight = (typeof CAMERA_HEIGHTS)[number];

/** From the eyes to the camera: the likeliest value, and between which it lies in nine cases of ten. Centimetres. */
export interface EyeDistance {
  readonly cm: number;
  readonly fromCm: number;
  readonly toCm: number;
}

/** What several looks say together; null where they do not. */
export interface DeskMeasurement {
  readonly distance: EyeDistance | null;
  readonly camera: CameraHeight | null;
  readonly light: DeskLight | null;
}

export const NOTHING_MEASURED: DeskMeasurement = { distance: null, camera: null, light: null };

/** Fewer looks than this may all be of a passing moment. */
const MIN_SAMPLES = 5;

/** Mean distance between the pupils of adults: 63 mm, 52 to 78 (Dodgson 2004, Proc SPIE 5291:36). */
const PUPILS_APART_CM = 6.3;
/**
 * No browser tells the camera's field of view. Webcams show 50° to 75° from side to side; the distances that these two give have
 * this one's as their middle.
 */
const ASSUMED_FIELD_DEG = 62;
/** Field of view, pupils and the model's error together: 94 % of filmed people and cameras lay within this factor. */
const WITHIN_FACTOR = 1.3;

/**
 * Eyes and nose stand before the ears, in the middle by this many spans of the ears. Seen from below by an angle, the ears sink below the
 * middle of eyes and nose by its sine of that.
 */
const FACE_DEPTH_IN_EAR_SPANS = 0.6;
/** Some 5 cm at an arm's length: nearer than this nobody's head is held level. */
const LEVEL_WITHIN_DEG = 5;
/** A head that nods while it is looked at says nothing. */
const STEADY_WITHIN_DEG = 5;

interface FaceReading {
  readonly distanceCm: number;
  /** From the camera up to the eyes, degrees; + where the camera is below. */
  readonly upToEyesDeg: number;
}

/** Sums up the looks of the last seconds. */
export function measureDesk(looks: readonly DeskSample[]): DeskMeasurement {
  const faces = looks.map(readFace).filter((face) => face !== null);
  const light = looks.length < MIN_SAMPLES ? null : mostFrequent(looks.map((look) => look.light));
  if (faces.length < MIN_SAMPLES) return { ...NOTHING_MEASURED, light };
  return {
    distance: rangeAbout(medianOf(faces.map(({ distanceCm }) => distanceCm))),
    camera: cameraHeightOf(faces.map(({ upToEyesDeg }) => upToEyesDeg)),
    light,
  };
}

/** Null where the face is not seen, or not from the front: turned aside, the eyes look nearer together than they are. */
function readFace({ pose, frame }: DeskSample): FaceReading | null {
  const layout = readLayout(pose, frame);
  if (!isLayout(layout) || viewOf(layout) !== 'front') return null;
  return { distanceCm: distanceOf(layout, frame), upToEyesDeg: upToEyesOf(layout) };
}

function distanceOf({ leftEye, rightEye }: Layout, { width }: FrameSize): number {
  const focalPx = width / 2 / Math.tan((ASSUMED_FIELD_DEG * Math.PI) / 360);
  return (PUPILS_APART_CM * focalPx) / Math.max(distanceBetween(leftEye, rightEye), 1);
}

function upToEyesOf({ leftEye, rightEye, leftEar, rightEar, nose }: Layout): number {
  const face = midOf(midOf(leftEye, rightEye), nose);
  const depthPx = FACE_DEPTH_IN_EAR_SPANS * Math.max(distanceBetween(leftEar, rightEar), 1);
  const sine = (midOf(leftEar, rightEar).y - face.y) / depthPx;
  return (Math.asin(Math.max(-1, Math.min(1, sine))) * 180) / Math.PI;
}

function rangeAbout(distanceCm: number): EyeDistance {
  return {
    cm: Math.round(distanceCm),
    fromCm: Math.round(distanceCm / WITHIN_FACTOR),
    toCm: Math.round(distanceCm * WITHIN_FACTOR),
  };
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
