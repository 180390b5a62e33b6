import { Matrix4, PerspectiveCamera, type Vector3 } from 'three';

/** Position of the webcam, relative to the eyes of the person sitting upright. */
export interface Camera {
  readonly id: string;
  /** Horizontal distance from the eyes, metres. */
  readonly distanceM: number;
  /** Above the eyes +, metres. */
  readonly heightM: number;
  /** Around the person: 0 = in front, + on the subject's left side. */
  readonly aroundDeg: number;
  /** Pitch of the camera: looking up +. */
  readonly pitchDeg: number;
  /** Rotation away from the eyes: + looks to its left. */
  readonly turnDeg: number;
  /** Vertical field of view. */
  readonly fovDeg: number;
}

export const CAMERAS = {
  laptop: {
    id: 'laptop',
    distanceM: 0.58,
    heightM: -0.16,
    aroundDeg: 0,
    pitchDeg: 10,
    turnDeg: 0,
    fovDeg: 50,
  },
  monitor: {
    id: 'monitor',
    distanceM: 0.72,
    heightM: 0.1,
    aroundDeg: 0,
    pitchDeg: -10,
    turnDeg: 0,
    fovDeg: 50,
  },
  angled: {
    id: 'angled',
    distanceM: 0.68,
    heightM: 0.02,
    aroundDeg: 28,
    pitchDeg: -6,
    turnDeg: -2,
    fovDeg: 50,
  },
  side: { id: 'side', distanceM: 0.9, heightM: 0, aroundDeg: 86, pitchDeg: -8, turnDeg: -3, fovDeg: 50 },
} as const satisfies Record<string, Camera>;

export type CameraId = keyof typeof CAMERAS;

export function isCameraId(text: string): text is CameraId {
  return Object.hasOwn(CAMERAS, text);
}

const RADIANS = Math.PI / 180;

/** The camera in the room; `eyes` is the point between the eyes of the person sitting upright, metres. */
export function placeCamera(camera: Camera, eyes: Vector3, aspect: number): PerspectiveCamera {
  const around = camera.aroundDeg * RADIANS;
  const placed = new PerspectiveCamera(camera.fovDeg, aspect, 0.05, 12);
  placed.position.set(
    eyes.x + Math.sin(around) * camera.distanceM,
    eyes.y + camera.heightM,
    eyes.z + Math.cos(around) * camera.distanceM,
  );
  placed.rotation.set(camera.pitchDeg * RADIANS, around + camera.turnDeg * RADIANS, 0, 'YXZ');
  placed.updateMatrixWorld();
  placed.updateProjectionMatrix();
  return placed;
}

/** Pixels of the unmirrored frame for a point of the room; null if it is behind the camera. */
export function projectPoint(
  point: Vector3,
  camera: PerspectiveCamera,
  frame: { readonly width: number; readonly height: number },
): readonly [x: number, y: number] | null {
  const view = new Matrix4().copy(camera.matrixWorld).invert();
  const seen = point.clone().applyMatrix4(view);
  if (seen.z > -0.05) return null;
  seen.applyMatrix4(camera.projectionMatrix);
  return [((seen.x + 1) / 2) * frame.width, ((1 - seen.y) / 2) * frame.height];
}
