/** The side of the square picture that the face mesh reads. */
export const FACE_SIDE = 192;

/** How many points a face mesh has. */
export const MESH_POINTS = 468;

/** What the face mesh makes of one square picture. */
export interface FaceMesh {
  /** x, y and depth of each point, one after the other, in pixels of the square; depth grows away from the camera. */
  readonly points: Float32Array;
  /** How sure the model is that the square shows a face: 0 to 1. */
  readonly confidence: number;
}

/** All that the rest of the product knows of the face model. */
export interface FaceDetector {
  /** Reads a square of FACE_SIDE × FACE_SIDE pixels: red, green and blue from 0 to 1, row by row. */
  estimate(rgb: Float32Array): Promise<FaceMesh>;
  dispose(): void;
}
