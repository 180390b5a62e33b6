/* Poses a rigged character with Mixamo's bones like the simulator's person. Axes as in tools/simulator/skeleton.ts. */
import { type Object3D, Quaternion, Vector3 } from 'three';
import type { Posture } from '../simulator/posture.ts';

export type BoneName =
  | 'Hips'
  | 'Spine'
  | 'Spine1'
  | 'Spine2'
  | 'Neck'
  | 'Head'
  | 'LeftShoulder'
  | 'LeftArm'
  | 'LeftForeArm'
  | 'LeftHand'
  | 'RightShoulder'
  | 'RightArm'
  | 'RightForeArm'
  | 'RightHand'
  | 'LeftEye'
  | 'RightEye';

export type Bones = Readonly<Record<BoneName, Object3D>>;

const X = new Vector3(1, 0, 0);
const Y = new Vector3(0, 1, 0);
const Z = new Vector3(0, 0, 1);
const RADIANS = Math.PI / 180;

export function positionOf(bone: Object3D): Vector3 {
  return bone.getWorldPosition(new Vector3());
}

/** Turns a bone by a rotation of the world. */
function turnBone(bone: Object3D, turn: Quaternion): void {
  const parent = bone.parent?.getWorldQuaternion(new Quaternion()) ?? new Quaternion();
  bone.quaternion.premultiply(parent.clone().invert().multiply(turn).multiply(parent));
  bone.updateMatrixWorld(true);
}

function spin(bone: Object3D, axis: Vector3, angleDeg: number): void {
  turnBone(bone, new Quaternion().setFromAxisAngle(axis, angleDeg * RADIANS));
}

/** Turns a bone until its child lies in a direction. */
function aim(bone: Object3D, child: Object3D, direction: Vector3): void {
  const now = positionOf(child).sub(positionOf(bone)).normalize();
  turnBone(bone, new Quaternion().setFromUnitVectors(now, direction.clone().normalize()));
}

/** The head keeps its own direction in space, whatever carries it. */
function poseSpine(bones: Bones, posture: Posture): void {
  const { trunkInclinationDeg, trunkLeanDeg, kyphosisDeg, neckInclinationDeg, headTiltDeg } = posture;
  spin(bones.Spine, X, trunkInclinationDeg);
  spin(bones.Spine, Z, trunkLeanDeg);
  spin(bones.Spine1, X, kyphosisDeg / 2);
  spin(bones.Spine2, X, kyphosisDeg / 2);
  spin(bones.Neck, X, neckInclinationDeg);
  spin(bones.Neck, Z, 0.4 * headTiltDeg);
  const carriedDeg = trunkInclinationDeg + kyphosisDeg + neckInclinationDeg;
  spin(bones.Head, X, posture.headPitchDeg - carriedDeg);
  spin(bones.Head, Z, 0.6 * headTiltDeg - trunkLeanDeg);
  spin(bones.Head, Y, posture.headYawDeg);
}

interface Side {
  /** 1: the person's left. */
  readonly sign: 1 | -1;
  readonly shoulder: Object3D;
  readonly arm: Object3D;
  readonly fore: Object3D;
  readonly hand: Object3D;
}

function sidesOf(bones: Bones): readonly Side[] {
  return [
    {
      sign: 1,
      shoulder: bones.LeftShoulder,
      arm: bones.LeftArm,
      fore: bones.LeftForeArm,
      hand: bones.LeftHand,
    },
    {
      sign: -1,
      shoulder: bones.RightShoulder,
      arm: bones.RightArm,
      fore: bones.RightForeArm,
      hand: bones.RightHand,
    },
  ];
}

/** Raises the shoulder, or draws it forward, by turning the collar bone. */
function poseShoulder({ sign, shoulder, arm }: Side, { shrugM, protractionM }: Posture): void {
  const length = positionOf(arm).distanceTo(positionOf(shoulder));
  const degFor = (distance: number) => Math.asin(Math.max(-0.9, Math.min(0.9, distance / length))) / RADIANS;
  spin(shoulder, Z, sign * degFor(shrugM));
  spin(shoulder, Y, -sign * degFor(protractionM));
}

interface Reach {
  readonly target: Vector3;
  /** Where the elbow points. */
  readonly pole: Vector3;
}

/** Arms of the simulator's proportions are 0.98 trunk lengths long. */
const ARM_IN_TRUNKS = 0.98;

/** Where the hand goes: from the desk to above or behind the head, or to the side, as in the simulator. */
function reachOf(side: Side, posture: Posture, head: Vector3, upper: number, fore: number): Reach {
  const { handsOverhead, handsBehindHead, armsToSides, elbowsForward } = posture;
  const { sign } = side;
  const at = positionOf(side.arm);
  const trunk = (upper + fore) / ARM_IN_TRUNKS;
  const desk = at
    .clone()
    .add(new Vector3(sign * 0.22, -1, 0.32).setLength(upper))
    .add(new Vector3(-sign * 0.25, -0.12, 1).setLength(fore));
  const atRest = new Vector3(sign * 0.55, -0.75, -0.6);
  if (armsToSides > 0) {
    const raised = 88 * armsToSides * RADIANS;
    const out = Math.sin(raised);
    const hand = new Vector3(sign * (0.95 * out + 0.05), -Math.cos(raised), 0.25 * out)
      .setLength(0.95 * trunk)
      .add(at);
    return {
      target: desk.lerp(hand, Math.min(1, armsToSides / 0.25)),
      pole: new Vector3(sign * 0.2, -0.8, -0.5),
    };
  }
  const above = new Vector3(-sign * 0.08, trunk, 0.05).add(at);
  const behind = new Vector3(sign * 0.05, 0.04, -0.11).add(head);
  const target = desk.lerp(behind, handsBehindHead).lerp(above, handsOverhead);
  const outwards = new Vector3(sign, 0.1, -0.15).lerp(new Vector3(sign * 0.3, -0.1, 1), elbowsForward);
  return { target, pole: atRest.lerp(outwards, Math.max(handsOverhead, handsBehindHead)) };
}

/** Bends the elbow so that the hand comes to the target, or as near to it as the arm reaches. */
function poseArm(side: Side, posture: Posture, head: Vector3): void {
  const [at, elbow, wrist] = [positionOf(side.arm), positionOf(side.fore), positionOf(side.hand)];
  const [upper, fore] = [at.distanceTo(elbow), elbow.distanceTo(wrist)];
  const { target, pole } = reachOf(side, posture, head, upper, fore);
  const reach = target.clone().sub(at);
  const distance = Math.min(reach.length(), 0.985 * (upper + fore));
  const along = reach.normalize();
  const cosine = (upper ** 2 + distance ** 2 - fore ** 2) / (2 * upper * distance);
  const out = pole.addScaledVector(along, -pole.dot(along)).normalize();
  const toElbow = along
    .clone()
    .multiplyScalar(upper * cosine)
    .addScaledVector(out, upper * Math.sqrt(Math.max(0, 1 - cosine ** 2)));
  aim(side.arm, side.fore, toElbow);
  const end = at.clone().addScaledVector(along, distance);
  aim(side.fore, side.hand, end.sub(positionOf(side.fore)));
}

/** Poses the character, whose bones are at rest in a T. */
export function poseCharacter(model: Object3D, bones: Bones, posture: Posture): void {
  model.position.set(posture.shiftLeftM, posture.shiftUpM, posture.shiftForwardM);
  model.updateMatrixWorld(true);
  poseSpine(bones, posture);
  for (const side of sidesOf(bones)) {
    poseShoulder(side, posture);
    poseArm(side, posture, positionOf(bones.Head));
  }
}
