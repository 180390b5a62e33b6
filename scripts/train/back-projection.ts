import { readFileSync } from 'node:fs';
import { Euler, type PerspectiveCamera, Vector3 } from 'three';
import type { Pose } from '../../src/posture/body/keypoints.ts';
import type { RecordedFrame, Recording } from '../../src/recording/recording.ts';
import { type Camera, isCameraId, placeCamera, projectPoint } from '../../tools/simulator/camera.ts';
import { type Draw, drawFrom } from '../../tools/simulator/random.ts';
import type { RecordingFile } from '../replay/files.ts';

/*
 * Rendered recordings contain the true positions of the eyes, the turn of the head and how far the ears were
 * in front of the shoulders. With a known camera, every keypoint can be lifted from its picture to its
 * position in the room, with the detector's error, and be projected into other cameras. This gives people
 * before cameras that never filmed them.
 */

/**
 * Nose, eyes, ears and shoulders of each frame in the room, metres: x to the subject's left, y up, z forward.
 * Null: unknown.
 */
export interface LiftedRecording {
  readonly recording: Recording;
  readonly camera: Camera;
  /** Between the eyes, upright. */
  readonly eyes: Vector3;
  readonly places: readonly (readonly Vector3[] | null)[];
}

/**
 * Nose, eyes and ears relative to the midpoint of the eyes, metres, of an average head; only depths are used.
 */
const HEAD = [
  [0, -0.036, 0.022],
  [0.0315, 0, 0],
  [-0.0315, 0, 0],
  [0.074, -0.022, -0.086],
  [-0.074, -0.022, -0.086],
] as const;
const EYE_SPAN_M = 0.0625;
const EYE_TO_EARS_M = 0.088;
/** From the side the depth of the shoulders is not seen: half of an adult's span between the joints. */
const HALF_SHOULDERS_M = 0.17;
const SIDE_FROM_DEG = 50;
const DEGREES = 180 / Math.PI;
const LANDMARK_COUNT = 7;

/** Lifts a recording; null if its camera or its truth is unknown. */
export function liftRecording({ path, recording }: RecordingFile): LiftedRecording | null {
  const rest = recording.frames.filter(({ phase, pose }) => phase === 'calibrate' && pose.length > 0);
  const eyes = meanEyes(rest);
  if (eyes === null) return null;
  const pose = meanPose(rest);
  const camera = aim(readCamera(path, recording, pose), eyes, pose, recording);
  if (camera === null) return null;
  const placed = placeCamera(camera, eyes, recording.frame.width / recording.frame.height);
  const places = recording.frames.map((frame) => liftFrame(frame, placed, camera, recording));
  return { recording, camera, eyes, places };
}

/**
 * The camera of a recording, if its header or the name of its place describes it; its rotation is still to be
 * found.
 */
function readCamera(path: string, recording: Recording, pose: readonly Vector3[]): Camera | null {
  const header: unknown = JSON.parse(readFileSync(path, 'utf8').split('\n', 1)[0] ?? '{}');
  if (typeof header !== 'object' || header === null) return null;
  const { camera, setup } = header as { camera?: Record<string, unknown>; setup?: unknown };
  const { dist, camH, camPitch, camYaw, fov } = camera ?? {};
  if ([dist, camH, camPitch, camYaw, fov].every((value) => typeof value === 'number'))
    return {
      id: recording.id,
      distanceM: Number(dist),
      heightM: Number(camH),
      aroundDeg: Number(camYaw),
      pitchDeg: Number(camPitch),
      turnDeg: 0,
      fovDeg: Number(fov),
    };
  return typeof setup === 'string' ? guessCamera(setup, recording, pose) : null;
}

/**
 * The README of the recordings describes where the named cameras stand; lens and tilt are read from the face.
 */
const NAMED_PLACES: Readonly<Record<string, readonly [distanceM: number, heightM: number]>> = {
  laptop: [0.58, -0.16],
  monitor: [0.72, 0.1],
  angled: [0.65, 0],
  side: [0.9, 0],
};
const NAMED_AROUND_DEG = { laptop: 0, monitor: 0, angled: 28, side: 86 } as const;

function guessCamera(setup: string, recording: Recording, pose: readonly Vector3[]): Camera | null {
  const place = NAMED_PLACES[setup];
  const [nose, leftEye, rightEye, leftEar, rightEar] = pose;
  if (!isCameraId(setup) || !place || !nose || !leftEye || !rightEye || !leftEar || !rightEar) return null;
  const [distanceM, heightM] = place;
  const ears = middleOf(leftEar, rightEar);
  const eyes = middleOf(leftEye, rightEye);
  const aroundDeg = NAMED_AROUND_DEG[setup] * (nose.x > ears.x ? -1 : 1);
  const focalPx =
    aroundDeg === 86 || aroundDeg === -86
      ? (eyes.distanceTo(ears) * distanceM) / EYE_TO_EARS_M
      : (leftEye.distanceTo(rightEye) * Math.hypot(distanceM, heightM)) /
        (EYE_SPAN_M * Math.cos(aroundDeg / DEGREES));
  const half = recording.frame.height / 2;
  const pitchDeg = (Math.atan2(-heightM, distanceM) + Math.atan2(eyes.y - half, focalPx)) * DEGREES;
  const fovDeg = 2 * Math.atan(half / focalPx) * DEGREES;
  return { id: recording.id, distanceM, heightM, aroundDeg, pitchDeg, turnDeg: 0, fovDeg };
}

/** Rotates the camera until it sees the eyes where they were seen. */
function aim(
  camera: Camera | null,
  eyes: Vector3,
  pose: readonly Vector3[],
  { frame }: Recording,
): Camera | null {
  const [, leftEye, rightEye] = pose;
  if (camera === null || !leftEye || !rightEye) return null;
  const focalPx = frame.height / 2 / Math.tan(camera.fovDeg / 2 / DEGREES);
  const angleAt = (x: number): number => Math.atan((x - frame.width / 2) / focalPx) * DEGREES;
  let aimed = camera;
  for (let turn = 0; turn < 3; turn++) {
    const seen = projectPoint(eyes, placeCamera(aimed, eyes, frame.width / frame.height), frame);
    if (seen === null) return null;
    aimed = { ...aimed, turnDeg: aimed.turnDeg + angleAt((leftEye.x + rightEye.x) / 2) - angleAt(seen[0]) };
  }
  return aimed;
}

function liftFrame(
  { pose, truth }: RecordedFrame,
  placed: PerspectiveCamera,
  camera: Camera,
  { frame }: Recording,
): readonly Vector3[] | null {
  const { eyeHeightCm, eyeZcm, headForwardCm, headPitchDeg, headYawDeg, headTiltDeg } = truth ?? {};
  if (eyeHeightCm === undefined || eyeZcm === undefined || headForwardCm === undefined) return null;
  if (headPitchDeg === undefined || headYawDeg === undefined || headTiltDeg === undefined) return null;
  const rays = pose.slice(0, LANDMARK_COUNT).map(([x, y]) => castRay(x, y, placed, frame));
  const [, leftEye, rightEye, , , leftShoulder, rightShoulder] = rays;
  if (!leftEye || !rightEye || !leftShoulder || !rightShoulder) return null;
  const gaze = leftEye.clone().add(rightEye).multiplyScalar(0.5);
  const to = new Vector3(0, eyeHeightCm / 100, eyeZcm / 100).sub(placed.position);
  const depth = (gaze.y * to.y + gaze.z * to.z) / (gaze.y ** 2 + gaze.z ** 2);
  const turn = new Euler(headPitchDeg / DEGREES, headYawDeg / DEGREES, headTiltDeg / DEGREES, 'YXZ');
  const offsets = HEAD.map(([x, y, z]) => new Vector3(x, y, z).applyEuler(turn));
  const ahead = placed.getWorldDirection(new Vector3());
  const head = offsets.map((offset, index) => along(rays[index], depth + offset.dot(ahead), placed));
  const earsZ = placed.position.z + gaze.z * depth + ((offsets[3]?.z ?? 0) + (offsets[4]?.z ?? 0)) / 2;
  const shouldersZ = earsZ - headForwardCm / 100;
  const shoulders = [leftShoulder, rightShoulder].map((ray, index) => {
    const x = index === 0 ? HALF_SHOULDERS_M : -HALF_SHOULDERS_M;
    const far =
      Math.abs(camera.aroundDeg) > SIDE_FROM_DEG
        ? (x - placed.position.x) / ray.x
        : (shouldersZ - placed.position.z) / ray.z;
    return along(ray, far, placed);
  });
  const places = [...head, ...shoulders];
  const known = places.every((place) => place !== null && place.distanceTo(placed.position) < FARTHEST_M);
  return known ? places.filter((place) => place !== null) : null;
}

const FARTHEST_M = 3;

/** The direction of a pixel, one metre deep along the camera's axis. */
function castRay(x: number, y: number, placed: PerspectiveCamera, frame: Recording['frame']): Vector3 {
  const ray = new Vector3((2 * x) / frame.width - 1, 1 - (2 * y) / frame.height, 0.5)
    .unproject(placed)
    .sub(placed.position);
  return ray.multiplyScalar(1 / ray.dot(placed.getWorldDirection(new Vector3())));
}

function along(ray: Vector3 | undefined, depth: number, placed: PerspectiveCamera): Vector3 | null {
  if (ray === undefined || !(depth > 0.1)) return null;
  return ray.clone().multiplyScalar(depth).add(placed.position);
}

/**
 * Draws another person of similar build before another camera at a similar position. Null if no camera sees
 * the person.
 */
export function reprojectRecording(lifted: LiftedRecording, random: () => number): Recording | null {
  const draw = drawFrom(random);
  const places = varyBuild(lifted.places, draw);
  const frame = { width: 640, height: draw.chance(0.3) ? 360 : 480 };
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    const camera = drawCameraNear(lifted.camera, draw);
    const placed = placeCamera(camera, lifted.eyes, frame.width / frame.height);
    const frames = lifted.recording.frames.map((recorded, index): RecordedFrame => {
      const pose = projectPose(recorded.pose, places[index] ?? null, placed, frame);
      return { ...recorded, pose };
    });
    if (seesPerson(frames, frame, Math.abs(camera.aroundDeg) > SIDE_FROM_DEG))
      return { ...lifted.recording, frame, frames };
  }
  return null;
}

const PATIENCE = 30;

/** The head and the shoulders a little larger or smaller, the neck a little longer or shorter. */
function varyBuild(places: LiftedRecording['places'], draw: Draw): readonly (readonly Vector3[] | null)[] {
  const head = draw.normal(1, 0.05);
  const shoulders = draw.normal(1, 0.06);
  const lower = new Vector3(0, draw.normal(0, 0.012), draw.normal(0, 0.008));
  return places.map((points) => {
    const [, leftEye, rightEye, , , left, right] = points ?? [];
    if (points === null || !leftEye || !rightEye || !left || !right) return null;
    const eyes = middleOf(leftEye, rightEye);
    const spine = middleOf(left, right).x;
    const face = points.slice(0, 5).map((point) => point.clone().sub(eyes).multiplyScalar(head).add(eyes));
    const widened = [left, right].map((point) =>
      new Vector3(spine + (point.x - spine) * shoulders, point.y, point.z).add(lower),
    );
    return [...face, ...widened];
  });
}

function drawCameraNear(camera: Camera, draw: Draw): Camera {
  const side = Math.abs(camera.aroundDeg) > SIDE_FROM_DEG;
  const around = camera.aroundDeg + draw.normal(0, 8);
  const distanceM = camera.distanceM * draw.even(0.78, 1.3);
  const heightM = camera.heightM + draw.normal(0, 0.08);
  const fovDeg = draw.even(40, 75);
  const eyesOff = Math.atan(draw.even(-0.15, 0.75) * Math.tan(fovDeg / 2 / DEGREES)) * DEGREES;
  return {
    id: camera.id,
    distanceM,
    heightM,
    aroundDeg: side ? around : Math.max(-40, Math.min(40, around)),
    pitchDeg: Math.atan2(-heightM, distanceM) * DEGREES - eyesOff,
    turnDeg: draw.normal(0, 4),
    fovDeg,
  };
}

function projectPose(
  pose: Pose,
  places: readonly Vector3[] | null,
  placed: PerspectiveCamera,
  frame: Recording['frame'],
): Pose {
  const points = (places ?? []).map((place) => projectPoint(place, placed, frame));
  if (points.length < LANDMARK_COUNT || points.some((point) => point === null)) return [];
  return pose.map(([x, y, score], index) => {
    const [seenX, seenY] = points[index] ?? [x, y];
    return [seenX, seenY, score];
  });
}

/**
 * As with the recordings' cameras: the face in the frame, the shoulders no lower than its edge, and not too
 * small.
 */
function seesPerson(frames: readonly RecordedFrame[], frame: Recording['frame'], side: boolean): boolean {
  const rest = frames.filter(({ phase, pose }) => phase === 'calibrate' && pose.length > 0);
  const pose = rest.length > 0 ? meanPose(rest) : [];
  const [left, right] = [pose[5], pose[6]];
  if (!left || !right) return false;
  const across = pose.every(({ x }) => x > -0.02 * frame.width && x < 1.02 * frame.width);
  const face = pose.slice(0, 5).every(({ y }) => y > 0.06 * frame.height);
  const shoulders = Math.max(left.y, right.y) < 1.03 * frame.height;
  return across && face && shoulders && (side || left.distanceTo(right) > 0.18 * frame.width);
}

function meanEyes(rest: readonly RecordedFrame[]): Vector3 | null {
  const known = rest.flatMap(({ truth }) =>
    truth?.eyeHeightCm !== undefined && truth.eyeZcm !== undefined
      ? [new Vector3(0, truth.eyeHeightCm / 100, truth.eyeZcm / 100)]
      : [],
  );
  return known.length === 0 ? null : meanOf(known);
}

function meanPose(frames: readonly RecordedFrame[]): readonly Vector3[] {
  return Array.from({ length: LANDMARK_COUNT }, (_, landmark) =>
    meanOf(frames.map(({ pose }) => new Vector3(pose[landmark]?.[0] ?? 0, pose[landmark]?.[1] ?? 0, 0))),
  );
}

function meanOf(points: readonly Vector3[]): Vector3 {
  return points.reduce((sum, point) => sum.add(point), new Vector3()).multiplyScalar(1 / points.length);
}

function middleOf(a: Vector3, b: Vector3): Vector3 {
  return a.clone().add(b).multiplyScalar(0.5);
}
