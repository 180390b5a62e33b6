import type { FrameSize, Pose } from '../../posture/body/keypoints.ts';

/** The side of the square picture that MoveNet Lightning reads. */
export const MODEL_SIDE = 192;

/** A part of a frame, in its pixels. */
export interface Region extends FrameSize {
  readonly left: number;
  readonly top: number;
}

/**
 * A camera frame, or a part of one, shrunk to fit the model's square, with black bars in the rest. `rgb`
 * holds MODEL_SIDE × MODEL_SIDE × 3 bytes, row by row.
 */
export interface ModelPicture {
  readonly rgb: Uint8Array;
  /** The frame that the picture was made from. */
  readonly frame: FrameSize;
  /** The part of the frame that the picture shows; all of it if omitted. */
  readonly region?: Region;
}

/** The backends of tfjs that can run the model, in the order in which they are tried. */
export const BACKENDS = ['wasm', 'webgl', 'webgpu'] as const;
export type BackendName = (typeof BACKENDS)[number];

/** The interface of the pose model to the rest of the product. */
export interface PoseDetector {
  readonly backend: BackendName;
  /** Finds one person. Keypoints are in pixels of `picture.frame`; `[]` if the model finds nobody. */
  estimate(picture: ModelPicture): Promise<Pose>;
  dispose(): void;
}
