/** A point of a face in space. x to the subject's left, y up, z out of the face towards the viewer. */
export interface FacePoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

interface ShapePoint extends FacePoint {
  /** Index of the point in the mesh. */
  readonly index: number;
}

/**
 * The mean face: positions of some mesh points, in distances between the outer corners of the eyes. It is the
 * mean of the mesh's own answers for 390 pictures of four people, each fitted to the mean, made symmetrical.
 * The chosen points, out of 468, move little relative to the others as the face moves (bridge of the nose,
 * corners of the eyes, cheeks) or are far out (forehead, chin, temples), which steadies pitch and yaw. The
 * line from chin to forehead is upright.
 */
export const MEAN_FACE: readonly ShapePoint[] = [
  { index: 10, x: 0, y: 0.616, z: 0.111 },
  { index: 168, x: 0, y: 0.084, z: 0.203 },
  { index: 6, x: 0, y: -0.006, z: 0.26 },
  { index: 197, x: 0, y: -0.08, z: 0.32 },
  { index: 195, x: 0, y: -0.146, z: 0.386 },
  { index: 4, x: 0, y: -0.31, z: 0.49 },
  { index: 152, x: 0, y: -1.206, z: 0.111 },
  { index: 33, x: -0.5, y: 0.009, z: -0.034 },
  { index: 263, x: 0.5, y: 0.009, z: -0.034 },
  { index: 133, x: -0.194, y: -0.009, z: 0.034 },
  { index: 362, x: 0.194, y: -0.009, z: 0.034 },
  { index: 129, x: -0.221, y: -0.393, z: 0.177 },
  { index: 358, x: 0.221, y: -0.393, z: 0.177 },
  { index: 117, x: -0.572, y: -0.188, z: -0.019 },
  { index: 346, x: 0.572, y: -0.188, z: -0.019 },
  { index: 205, x: -0.428, y: -0.444, z: 0.127 },
  { index: 425, x: 0.428, y: -0.444, z: 0.127 },
  { index: 127, x: -0.754, y: -0.094, z: -0.572 },
  { index: 356, x: 0.754, y: -0.094, z: -0.572 },
  { index: 234, x: -0.741, y: -0.257, z: -0.61 },
  { index: 454, x: 0.741, y: -0.257, z: -0.61 },
];

/** Outer and inner corner of each eye, by their indices in the mesh. */
export const EYE_CORNERS = { left: [263, 362], right: [33, 133] } as const;
