import { Quaternion, Vector3 } from 'three';
import { interpolateRows, type Loft, makeLoft, smoothStep } from './loft.ts';
import type { Body } from './person.ts';
import type { Limb, Skeleton } from './skeleton.ts';

/**
 * Trunk by height (0 = hips, 1 = C7): half breadth, half depth, how far its centre is in front of the spine;
 * metres.
 */
const TRUNK: readonly (readonly number[])[] = [
  [-0.2, 0.17, 0.13, 0.02],
  [0, 0.172, 0.125, 0.03],
  [0.28, 0.15, 0.11, 0.04],
  [0.55, 0.158, 0.118, 0.048],
  [0.72, 0.166, 0.115, 0.045],
];

/**
 * Above the armpits: half breadth relative to half the shoulder width plus 2 cm, half depth, centre in front
 * of the spine.
 */
const SHOULDERS: readonly (readonly number[])[] = [
  [0.72, 0.83, 0.115, 0.045],
  [0.8, 0.87, 0.1, 0.036],
  [0.85, 0.9, 0.09, 0.028],
  [0.885, 0.84, 0.083, 0.022],
  [0.92, 0.7, 0.076, 0.017],
  [0.958, 0.52, 0.07, 0.014],
  [1.012, 0.36, 0.062, 0.014],
];

const BOTTOM = -0.2;
const TOP = 1.012;

export interface TorsoShape {
  readonly loft: Loft;
  fit(skeleton: Skeleton): void;
}

/** The clothed trunk from the seat to the root of the neck, refitted to each pose. */
export function shapeTorso(body: Body): TorsoShape {
  const rows = 48;
  const loft = makeLoft({ rows, columns: 56 });
  const heights = Array.from({ length: rows + 1 }, (_, row) => BOTTOM + (row / rows) * (TOP - BOTTOM));
  const sections = heights.map((at) => sectionAt(body, at));
  const fit = (skeleton: Skeleton) => {
    const spine = traceSpine(skeleton);
    const slices = heights.map((at, row) => ({ at, section: sections[row] ?? [0, 0, 0], spine: spine(at) }));
    const pulls = [pullOf(skeleton.left), pullOf(skeleton.right)] as const;
    const point = new Vector3();
    loft.shape((along, around) => {
      const slice = slices[Math.round(along * rows)];
      return slice === undefined ? [0, 0, 0] : placeOnSlice(point, slice, pulls, around);
    });
  };
  return { loft, fit };
}

interface SpinePlace {
  readonly at: Vector3;
  readonly orientation: Quaternion;
}

interface Slice {
  readonly at: number;
  readonly section: readonly [half: number, depth: number, before: number];
  readonly spine: SpinePlace;
}

/** How far a shoulder has moved from its position at rest; the cloth follows. */
function pullOf(limb: Limb): Vector3 {
  return limb.shoulder.clone().sub(limb.shoulderAtRest);
}

function placeOnSlice(
  point: Vector3,
  { at, section: [half, depth, before], spine }: Slice,
  [left, right]: readonly [Vector3, Vector3],
  around: number,
): readonly [number, number, number] {
  const x = signedPower(Math.sin(around), 0.85) * half;
  point.set(x, 0, before + signedPower(Math.cos(around), 0.85) * depth);
  point.applyQuaternion(spine.orientation).add(spine.at);
  const pull = smoothStep(0.03, 0.14, Math.abs(x)) * smoothStep(0.5, 0.82, at);
  point.addScaledVector(x > 0 ? left : right, pull);
  return [point.x, point.y, point.z];
}

function sectionAt(body: Body, at: number): readonly [half: number, depth: number, before: number] {
  if (at < 0.72) {
    const [, half = 0, depth = 0, before = 0] = interpolateRows(TRUNK, at);
    return [(half * body.shoulderWidthM * body.girth ** 0.6) / 0.34, depth * body.girth, before * body.girth];
  }
  const [, breadth = 0, depth = 0, before = 0] = interpolateRows(SHOULDERS, at);
  const girth = 1 + (body.girth - 1) * smoothStep(1, 0.8, at);
  const opening = body.neckRadiusM * 1.2;
  const root = smoothStep(0.955, 1.012, at);
  const mix = (shoulder: number) => shoulder + (opening - shoulder) * root;
  return [mix(breadth * (body.shoulderWidthM / 2 + 0.018)), mix(depth * girth), before * girth];
}

/**
 * Points along the spine: a smooth curve through the joints, turning gradually from the pelvis to the thorax.
 */
function traceSpine(skeleton: Skeleton): (at: number) => SpinePlace {
  const { hips, t12, t6, c7, thoraxTurn } = skeleton;
  const stations = [0, 0.38, 0.7, 1];
  const joints = [hips, t12, t6, c7];
  const axis = (index: 0 | 1 | 2) =>
    stations.map((station, joint) => [station, joints[joint]?.getComponent(index) ?? 0]);
  const rows = [axis(0), axis(1), axis(2)];
  const pelvis = turnTowards(hips, t12, skeleton.facing);
  return (at) => {
    const inside = Math.min(1, Math.max(0, at));
    const [x = 0, y = 0, z = 0] = rows.map((row) => interpolateRows(row, inside)[1] ?? 0);
    const orientation = pelvis.clone().slerp(thoraxTurn, smoothStep(0, 0.85, at));
    const beyond = (at - inside) * c7.distanceTo(hips);
    return {
      at: new Vector3(0, beyond, 0).applyQuaternion(orientation).add(new Vector3(x, y, z)),
      orientation,
    };
  };
}

/** The rotation from an upright, facing body's vertical to the line between two joints. */
function turnTowards(from: Vector3, to: Vector3, facing: Quaternion): Quaternion {
  const up = to.clone().sub(from).normalize();
  return new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), up).multiply(facing);
}

function signedPower(value: number, power: number): number {
  return Math.sign(value) * Math.abs(value) ** power;
}

/** The neck, from under the collar to under the skull. */
export function shapeNeck(body: Body): TorsoShape {
  const loft = makeLoft({ rows: 16, columns: 36 });
  const fit = (skeleton: Skeleton) => {
    const { c7, skullBase, thoraxTurn, headTurn } = skeleton;
    loft.shape((along, around) => {
      const at = -0.35 + along * 1.65;
      const radius = body.neckRadiusM * (1 + 0.22 * smoothStep(0.25, -0.3, at));
      const orientation = thoraxTurn.clone().slerp(headTurn, smoothStep(0, 1.1, at));
      const centre = c7
        .clone()
        .lerp(skullBase, at)
        .add(new Vector3(0, 0, 0.012).applyQuaternion(orientation));
      const point = new Vector3(Math.sin(around) * radius, 0, Math.cos(around) * radius * 1.02);
      return point.applyQuaternion(orientation).add(centre).toArray();
    });
  };
  return { loft, fit };
}
