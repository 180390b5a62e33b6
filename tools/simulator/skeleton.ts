import { Quaternion, Vector3 } from 'three';
import { type Doing, gripOf } from './activity.ts';
import type { Body } from './person.ts';
import type { Posture } from './posture.ts';

/**
 * Forward kinematics of a seated person. Metres; x to the subject's left, y up, z to where the person faces
 * (before any swivel of the chair), floor at y = 0. A rotation about +x flexes forward, about +y turns to the
 * subject's left, about +z lifts the subject's left.
 */
export interface Skeleton {
  /** Swivel of the whole person. */
  readonly facing: Quaternion;
  readonly hips: Vector3;
  readonly t12: Vector3;
  readonly t6: Vector3;
  readonly c7: Vector3;
  /** Base of the skull, about which the head turns. */
  readonly skullBase: Vector3;
  readonly thoraxTurn: Quaternion;
  readonly headTurn: Quaternion;
  readonly left: Limb;
  readonly right: Limb;
  readonly head: HeadPoints;
}

export interface Limb {
  readonly shoulder: Vector3;
  /** Where the shoulder would be if it were fixed to the thorax, without shrug, tilt and protraction. */
  readonly shoulderAtRest: Vector3;
  readonly elbow: Vector3;
  readonly wrist: Vector3;
  /** Fingers along z, palm down. */
  readonly handTurn: Quaternion;
  readonly hip: Vector3;
  readonly knee: Vector3;
  readonly ankle: Vector3;
}

/**
 * How much of an added thoracic flexion the shoulder girdle follows. The shoulder blades glide forward around
 * the rib cage while it tilts, so that a slump brings the shoulders forward and down; a girdle fixed to the
 * thorax would swing back.
 */
const GIRDLE_FOLLOWS = 0.5;

interface HeadPoints {
  readonly leftEar: Vector3;
  readonly rightEar: Vector3;
  readonly leftEye: Vector3;
  readonly rightEye: Vector3;
  readonly noseTip: Vector3;
  /** 10 cm straight in front of the midpoint of the ears. */
  readonly ahead: Vector3;
}

/** The `truth` of the recording format. Degrees and centimetres, anatomical signs. */
export interface Truth {
  readonly neckInclinationDeg: number;
  readonly trunkInclinationDeg: number;
  readonly headForwardCm: number;
  readonly headPitchDeg: number;
  readonly headYawDeg: number;
  readonly headTiltDeg: number;
  readonly shoulderTiltDeg: number;
}

/** Landmarks of a head of scale 1, metres from the base of the skull. */
export const HEAD = {
  ear: new Vector3(0.077, 0.03, 0.004),
  eye: new Vector3(0.032, 0.045, 0.088),
  noseTip: new Vector3(0, 0.007, 0.115),
} as const;

const HIP_HEIGHT_M = 0.55;
/** Top of the desk and its edge towards the person. */
export const DESK = { topM: 0.72, edgeM: 0.27 } as const;
const RADIANS = Math.PI / 180;
const X = new Vector3(1, 0, 0);
const Y = new Vector3(0, 1, 0);
const Z = new Vector3(0, 0, 1);

/** What the hands do: they lie on the desk, hang down, or the right one is raised for an activity. */
export type Hands = 'desk' | 'hanging' | Doing;

/** Poses the person's joints. */
export function poseSkeleton(body: Body, posture: Posture, hands: Hands = 'desk'): Skeleton {
  const facing = turn(Y, posture.bodyYawDeg);
  const spine = poseSpine(body, posture, facing);
  const headTurn = facing
    .clone()
    .multiply(turn(Y, posture.headYawDeg))
    .multiply(turn(X, posture.headPitchDeg))
    .multiply(turn(Z, posture.headTiltDeg));
  return {
    facing,
    ...spine,
    headTurn,
    left: poseLimb(body, posture, { ...spine, facing, headTurn }, 1, hands),
    right: poseLimb(body, posture, { ...spine, facing, headTurn }, -1, hands),
    head: placeHeadPoints(body, spine.skullBase, headTurn),
  };
}

interface Spine extends Pick<Skeleton, 'hips' | 't12' | 't6' | 'c7' | 'skullBase' | 'thoraxTurn'> {
  /** Orientation of the shoulder girdle. */
  readonly girdleTurn: Quaternion;
}

/**
 * Hips, T12, T6, C7, base of the skull. Kyphosis rolls the pelvis back and rounds what is above, with C7
 * about in place.
 */
function poseSpine(body: Body, posture: Posture, facing: Quaternion): Spine {
  const trunkDeg = body.uprightTrunkDeg + posture.trunkInclinationDeg;
  const kyphosisDeg = body.uprightKyphosisDeg + posture.kyphosisDeg;
  const segment = (inclinationDeg: number, leanDeg: number) =>
    facing.clone().multiply(turn(Z, leanDeg)).multiply(turn(X, inclinationDeg));
  const hips = new Vector3(posture.shiftLeftM, HIP_HEIGHT_M + posture.shiftUpM, posture.shiftForwardM);
  const t12 = extend(
    hips,
    segment(trunkDeg - 0.5 * kyphosisDeg, posture.trunkLeanDeg),
    0.38 * body.trunkLengthM,
  );
  const t6 = extend(
    t12,
    segment(trunkDeg + 0.1 * kyphosisDeg, posture.trunkLeanDeg),
    0.32 * body.trunkLengthM,
  );
  const thoraxTurn = segment(trunkDeg + 0.6 * kyphosisDeg, posture.trunkLeanDeg);
  const girdleDeg = trunkDeg + 0.6 * (body.uprightKyphosisDeg + GIRDLE_FOLLOWS * posture.kyphosisDeg);
  const girdleTurn = segment(girdleDeg, posture.trunkLeanDeg);
  const c7 = extend(t6, thoraxTurn, 0.3 * body.trunkLengthM);
  const neckLeanDeg = 0.4 * posture.headTiltDeg + 0.4 * posture.trunkLeanDeg;
  const neckDeg = aimNeckDeg(body, body.uprightNeckDeg + posture.neckInclinationDeg);
  const neckTurn = segment(neckDeg, neckLeanDeg);
  return { hips, t12, t6, c7, skullBase: extend(c7, neckTurn, body.neckLengthM), thoraxTurn, girdleTurn };
}

/** The inclination of the neck that puts the ears in the wanted direction from C7, with the head level. */
function aimNeckDeg(body: Body, wantedDeg: number): number {
  const wanted = wantedDeg * RADIANS;
  const aside = HEAD.ear.y * Math.sin(wanted) - HEAD.ear.z * Math.cos(wanted);
  return wantedDeg + Math.asin((aside * body.headScale) / body.neckLengthM) / RADIANS;
}

interface Trunk extends Spine, Pick<Skeleton, 'facing' | 'headTurn'> {}

function poseLimb(body: Body, posture: Posture, spine: Trunk, side: 1 | -1, hands: Hands): Limb {
  const { facing } = spine;
  const half = body.shoulderWidthM / 2;
  const atRest = new Vector3(side * half, -0.088, 0.012);
  const raised = atRest
    .clone()
    .applyQuaternion(turn(Z, posture.shoulderTiltDeg))
    .add(new Vector3(-side * 0.25 * posture.protractionM, posture.shrugM, posture.protractionM));
  const place = (local: Vector3, orientation: Quaternion) =>
    local.clone().applyQuaternion(orientation).add(spine.c7);
  const shoulder = place(raised, spine.girdleTurn);
  const hip = new Vector3(side * 0.085, 0, 0).applyQuaternion(facing).add(spine.hips);
  return {
    shoulder,
    shoulderAtRest: place(atRest, spine.thoraxTurn),
    ...poseArm(body, posture, shoulder, spine, side, hands),
    hip,
    ...seatLeg(hip, facing, side),
  };
}

/**
 * The hands lie on the desk's edge, unless they hang down, are raised in an exercise, or the right one is
 * busy.
 */
function poseArm(body: Body, posture: Posture, shoulder: Vector3, spine: Trunk, side: 1 | -1, hands: Hands) {
  const { facing, hips, skullBase, headTurn } = spine;
  if (hands === 'hanging') {
    const below = new Vector3(side * 0.06, -0.9 * body.trunkLengthM, 0.06).applyQuaternion(facing);
    return { ...reachFor(body, shoulder, below.add(shoulder), facing, side), handTurn: facing };
  }
  const hand = new Vector3(side * 0.62 * (body.shoulderWidthM / 2), 0, 0).applyQuaternion(facing);
  const desk = new Vector3(hips.x, DESK.topM + 0.035, Math.max(hips.z + 0.22, DESK.edgeM + 0.1)).add(hand);
  if (posture.handsOverhead > 0 || posture.handsBehindHead > 0)
    return { ...raiseArm(body, posture, shoulder, desk, spine, side), handTurn: facing };
  if (posture.armsToSides > 0)
    return { ...spreadArm(body, posture.armsToSides, shoulder, desk, facing, side), handTurn: facing };
  const raised =
    side === -1 && hands !== 'desk' ? gripOf(hands.kind, body, skullBase, headTurn, facing) : null;
  if (raised === null || hands === 'desk')
    return { ...reachFor(body, shoulder, desk, facing, side), handTurn: facing };
  const handTurn = facing.clone().slerp(raised.handTurn, hands.part);
  return { ...reachFor(body, shoulder, desk.lerp(raised.wrist, hands.part), facing, side), handTurn };
}

/** An arm on its way to above the head, or to the back of it. */
function raiseArm(
  body: Body,
  { handsOverhead, handsBehindHead, elbowsForward }: Posture,
  shoulder: Vector3,
  desk: Vector3,
  { facing, skullBase, headTurn }: Trunk,
  side: 1 | -1,
) {
  const above = new Vector3(-side * 0.08, body.trunkLengthM, 0.05).applyQuaternion(facing).add(shoulder);
  const behind = new Vector3(side * 0.05, 0.04, -0.11)
    .multiplyScalar(body.headScale)
    .applyQuaternion(headTurn)
    .add(skullBase);
  const target = desk.clone().lerp(behind, handsBehindHead).lerp(above, handsOverhead);
  const part = Math.max(handsOverhead, handsBehindHead);
  const out = new Vector3(side, 0.1, -0.15).lerp(new Vector3(side * 0.3, -0.1, 1), elbowsForward);
  return reachFor(body, shoulder, target, facing, side, elbowPole(side).lerp(out, part));
}

/** An arm on its way from the desk to hanging, and from there to level at the side, a little to the front. */
function spreadArm(
  body: Body,
  part: number,
  shoulder: Vector3,
  desk: Vector3,
  facing: Quaternion,
  side: 1 | -1,
) {
  const raisedDeg = 88 * part;
  const out = Math.sin(raisedDeg * RADIANS);
  const down = -Math.cos(raisedDeg * RADIANS);
  const hand = new Vector3(side * (0.95 * out + 0.05), down, 0.25 * out)
    .setLength(0.95 * body.trunkLengthM)
    .applyQuaternion(facing)
    .add(shoulder);
  const target = desk.clone().lerp(hand, Math.min(1, part / 0.25));
  return reachFor(body, shoulder, target, facing, side, new Vector3(side * 0.2, -0.8, -0.5));
}

/** Where the elbow of a hand on the desk points. */
function elbowPole(side: 1 | -1): Vector3 {
  return new Vector3(side * 0.55, -0.75, -0.6);
}

/** Elbow and wrist: the hand comes to the target, or as near to it as the arm reaches. */
function reachFor(
  body: Body,
  shoulder: Vector3,
  target: Vector3,
  facing: Quaternion,
  side: 1 | -1,
  elbowTo = elbowPole(side),
) {
  const upper = 0.52 * body.trunkLengthM;
  const fore = 0.46 * body.trunkLengthM;
  const reach = target.clone().sub(shoulder);
  const distance = Math.min(reach.length(), 0.985 * (upper + fore));
  const along = reach.normalize();
  const cosine = (upper ** 2 + distance ** 2 - fore ** 2) / (2 * upper * distance);
  const pole = elbowTo.clone().applyQuaternion(facing);
  const out = pole.addScaledVector(along, -pole.dot(along)).normalize();
  const elbow = shoulder
    .clone()
    .addScaledVector(along, upper * cosine)
    .addScaledVector(out, upper * Math.sqrt(Math.max(0, 1 - cosine ** 2)));
  return { elbow, wrist: shoulder.clone().addScaledVector(along, distance) };
}

function seatLeg(hip: Vector3, facing: Quaternion, side: 1 | -1) {
  const knee = new Vector3(side * 0.06, -0.03, 0.42).applyQuaternion(facing).add(hip);
  return { knee, ankle: new Vector3(0, -0.42, 0.04).applyQuaternion(facing).add(knee) };
}

function placeHeadPoints(body: Body, skullBase: Vector3, headTurn: Quaternion): HeadPoints {
  const place = (landmark: Vector3, side = 1) =>
    new Vector3(landmark.x * side * body.faceBreadth, landmark.y, landmark.z)
      .multiplyScalar(body.headScale)
      .applyQuaternion(headTurn)
      .add(skullBase);
  const leftEar = place(HEAD.ear);
  const rightEar = place(HEAD.ear, -1);
  const ahead = new Vector3(0, 0, 0.1).applyQuaternion(headTurn).add(middle(leftEar, rightEar));
  return {
    leftEar,
    rightEar,
    leftEye: place(HEAD.eye),
    rightEye: place(HEAD.eye, -1),
    noseTip: place(HEAD.noseTip),
    ahead,
  };
}

/** Measures the posed joints, in the person's own sagittal and frontal planes. */
export function measureTruth(skeleton: Skeleton): Truth {
  const ownFrame = skeleton.facing.clone().invert();
  const between = (from: Vector3, to: Vector3) => to.clone().sub(from).applyQuaternion(ownFrame);
  const ears = middle(skeleton.head.leftEar, skeleton.head.rightEar);
  const shoulders = middle(skeleton.left.shoulder, skeleton.right.shoulder);
  const gaze = between(ears, skeleton.head.ahead).normalize();
  return {
    neckInclinationDeg: forwardDeg(between(skeleton.c7, ears)),
    trunkInclinationDeg: forwardDeg(between(skeleton.hips, skeleton.c7)),
    headForwardCm: between(shoulders, ears).z * 100,
    headPitchDeg: Math.asin(-gaze.y) / RADIANS,
    headYawDeg: Math.atan2(gaze.x, gaze.z) / RADIANS,
    headTiltDeg: risingDeg(between(skeleton.head.rightEar, skeleton.head.leftEar)),
    shoulderTiltDeg: risingDeg(between(skeleton.right.shoulder, skeleton.left.shoulder)),
  };
}

/** The joints in COCO-17 order, metres. */
export function listCocoJoints({ head, left, right }: Skeleton): readonly Vector3[] {
  const pairs = (['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle'] as const).flatMap((joint) => [
    left[joint],
    right[joint],
  ]);
  return [head.noseTip, head.leftEye, head.rightEye, head.leftEar, head.rightEar, ...pairs];
}

/** The point between two joints. */
export function middle(a: Vector3, b: Vector3): Vector3 {
  return a.clone().add(b).multiplyScalar(0.5);
}

function forwardDeg(line: Vector3): number {
  return Math.atan2(line.z, line.y) / RADIANS;
}

function risingDeg(line: Vector3): number {
  return Math.atan2(line.y, Math.hypot(line.x, line.z)) / RADIANS;
}

function turn(axis: Vector3, angleDeg: number): Quaternion {
  return new Quaternion().setFromAxisAngle(axis, angleDeg * RADIANS);
}

function extend(from: Vector3, orientation: Quaternion, lengthM: number): Vector3 {
  return new Vector3(0, lengthM, 0).applyQuaternion(orientation).add(from);
}
