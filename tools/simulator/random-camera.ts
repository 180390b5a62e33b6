import type { Vector3 } from 'three';
import type { Camera } from './camera.ts';
import { placeCamera, projectPoint } from './camera.ts';
import type { Body } from './person.ts';
import { UPRIGHT } from './posture.ts';
import { drawFrom, seededRandom } from './random.ts';
import { middle, poseSkeleton } from './skeleton.ts';

export type CameraKind = 'front' | 'side';
type Frame = { readonly width: number; readonly height: number };

const PATIENCE = 400;

/**
 * Draws a camera at a random position from which face and shoulders of the person sitting upright are in the
 * picture.
 */
export function drawCamera(seed: string, kind: CameraKind, body: Body, frame: Frame): Camera {
  const random = seededRandom(`camera ${seed}`);
  for (let attempt = 0; attempt < PATIENCE; attempt++) {
    const camera = tryCamera(seed, kind, random);
    if (seesPerson(camera, kind, body, frame)) return camera;
  }
  throw new Error(`No camera of seed '${seed}' sees the person`);
}

/** A webcam on a laptop, a monitor or a shelf; half of the front ones are aside. */
function tryCamera(seed: string, kind: CameraKind, random: () => number): Camera {
  const draw = drawFrom(random);
  const distanceM = kind === 'side' ? draw.even(0.6, 1.2) : draw.even(0.45, 1);
  const heightM = draw.even(-0.3, 0.25);
  const fovDeg = draw.even(40, 75);
  const aside = draw.chance(0.5) ? draw.normal(0, 4) : draw.side() * draw.even(5, 35);
  const eyesAt = draw.even(0, 0.75);
  const towardsEyesDeg = Math.atan2(-heightM, distanceM) * DEGREES;
  const eyesOffDeg = Math.atan(eyesAt * Math.tan(fovDeg / 2 / DEGREES)) * DEGREES;
  return {
    id: `random-${seed}`,
    distanceM,
    heightM,
    aroundDeg: kind === 'side' ? draw.side() * draw.even(60, 95) : aside,
    pitchDeg: towardsEyesDeg - eyesOffDeg,
    turnDeg: draw.normal(0, 4),
    fovDeg,
  };
}

const DEGREES = 180 / Math.PI;
/**
 * A person who looks smaller than this from the front, shoulders relative to the frame's width, is too far
 * away for useful keypoints.
 */
const LEAST_SHOULDERS = 0.2;
/**
 * Share of the frame at its edges in which no joint may be; at the bottom a shoulder may be right at the
 * edge.
 */
const MARGIN = { top: 0.12, side: 0.04, bottom: 0 } as const;

function seesPerson(camera: Camera, kind: CameraKind, body: Body, frame: Frame): boolean {
  const { head, left, right } = poseSkeleton(body, UPRIGHT);
  const eyes = middle(head.leftEye, head.rightEye);
  const placed = placeCamera(camera, eyes, frame.width / frame.height);
  const across = (joint: Vector3) => (projectPoint(joint, placed, frame)?.[0] ?? 0) / frame.width;
  const small = Math.abs(across(left.shoulder) - across(right.shoulder)) < LEAST_SHOULDERS;
  if (kind === 'front' && small) return false;
  return [head.leftEar, head.rightEar, head.leftEye, left.shoulder, right.shoulder].every((joint) => {
    const [x, y] = projectPoint(joint, placed, frame) ?? [-1, -1];
    const across = x / frame.width;
    const down = y / frame.height;
    return across > MARGIN.side && across < 1 - MARGIN.side && down > MARGIN.top && down < 1 - MARGIN.bottom;
  });
}
