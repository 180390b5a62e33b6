import type { FacePoint } from './face-shape.ts';

/** The images of the three axes: the columns of the matrix. */
export interface Rotation {
  readonly x: FacePoint;
  readonly y: FacePoint;
  readonly z: FacePoint;
}

const UNTURNED: Rotation = { x: { x: 1, y: 0, z: 0 }, y: { x: 0, y: 1, z: 0 }, z: { x: 0, y: 0, z: 1 } };

/**
 * Faces from the front turn by less than a right angle. Ten steps then come within a millionth of a degree.
 */
const STEPS = 20;

/** A rotation and a scale that map one set of points to another. */
export interface Fit {
  readonly rotation: Rotation;
  /** Size of the second set relative to the first. */
  readonly scale: number;
}

/**
 * The rotation and scale that best map one set of points to another, both about their centres, in least
 * squares (Müller and others 2016, 'A robust method to extract the rotational part of deformations': the
 * rotation converges step by step to the polar part of the points' covariance).
 */
export function fitRotation(from: readonly FacePoint[], to: readonly FacePoint[]): Fit {
  const [fromMiddle, toMiddle] = [middleOf(from), middleOf(to)];
  const before = from.map((point) => subtract(point, fromMiddle));
  const now = to.map((point) => subtract(point, toMiddle));
  const columnOf = (axis: keyof FacePoint): FacePoint =>
    now.reduce((sum, point, index) => add(sum, scaled(point, before[index]?.[axis] ?? 0)), ORIGIN);
  const covariance: Rotation = { x: columnOf('x'), y: columnOf('y'), z: columnOf('z') };
  let rotation = UNTURNED;
  for (let step = 0; step < STEPS; step++) rotation = turnTowards(rotation, covariance);
  const size = before.reduce((sum, point) => sum + dot(point, point), 0);
  return { rotation, scale: alignment(rotation, covariance) / size };
}

function turnTowards(rotation: Rotation, towards: Rotation): Rotation {
  const cross = add(
    crossOf(rotation.x, towards.x),
    add(crossOf(rotation.y, towards.y), crossOf(rotation.z, towards.z)),
  );
  const turn = scaled(cross, 1 / (Math.abs(alignment(rotation, towards)) + 1e-9));
  const angle = Math.sqrt(dot(turn, turn));
  if (angle < 1e-9) return rotation;
  const axis = scaled(turn, 1 / angle);
  return mapAxes(rotation, (column) => rotateAbout(axis, angle, column));
}

/** Rotates further: first about x, then about y, in radians. */
export function turnFurther(rotation: Rotation, aboutX: number, aboutY: number): Rotation {
  return mapAxes(rotation, (column) =>
    rotateAbout(UNTURNED.y, aboutY, rotateAbout(UNTURNED.x, aboutX, column)),
  );
}

/** Rodrigues' formula. */
function rotateAbout(axis: FacePoint, angle: number, point: FacePoint): FacePoint {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = scaled(axis, dot(axis, point) * (1 - cos));
  return add(add(scaled(point, cos), scaled(crossOf(axis, point), sin)), along);
}

function alignment(a: Rotation, b: Rotation): number {
  return dot(a.x, b.x) + dot(a.y, b.y) + dot(a.z, b.z);
}

function mapAxes({ x, y, z }: Rotation, map: (column: FacePoint) => FacePoint): Rotation {
  return { x: map(x), y: map(y), z: map(z) };
}

const ORIGIN: FacePoint = { x: 0, y: 0, z: 0 };

function middleOf(points: readonly FacePoint[]): FacePoint {
  return scaled(points.reduce(add, ORIGIN), 1 / Math.max(1, points.length));
}

function add(a: FacePoint, b: FacePoint): FacePoint {
  return { x: a.x + b.x, y: a.y + b.y, z: a.z + b.z };
}

function subtract(a: FacePoint, b: FacePoint): FacePoint {
  return { x: a.x - b.x, y: a.y - b.y, z: a.z - b.z };
}

function scaled({ x, y, z }: FacePoint, by: number): FacePoint {
  return { x: x * by, y: y * by, z: z * by };
}

function dot(a: FacePoint, b: FacePoint): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

function crossOf(a: FacePoint, b: FacePoint): FacePoint {
  return { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x };
}
