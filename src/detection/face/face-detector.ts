/** The side of the square picture that the face mesh reads. */
export const FACE_SIDE = 192;

/** The number of points of a face mesh. */
export const MESH_POINTS = 468;

/** The face mesh of one square picture. */
export interface FaceMesh {
  /**
   * x, y and depth of each point, one after the other, in pixels of the square; depth grows away from the
   * camera.
   */
  readonly points: Float32Array;
  /** The model's confidence that the square shows a face: 0 to 1. */
  readonly confidence: number;
}

/** The interface of the face model to the rest of the product. */
export interface FaceDetector {
  /** Reads a square of FACE_SIDE × FACE_SIDE pixels: red, green and blue from 0 to 1, row by row. */
  estimate(rgb: Float32Array): Promise<FaceMesh>;
  dispose(): void;
}
