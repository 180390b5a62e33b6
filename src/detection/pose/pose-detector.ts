import type { FrameSize, Pose } from '../../posture/body/keypoints.ts';

/** The side of the square picture that MoveNet Lightning reads. */
export const MODEL_SIDE = 192;

/** A part of a frame, in its pixels. */
export interface Region extends FrameSize {
  readonly left: number;
  readonly top: number;
}

/**
 * A camera frame, or a part of one, shrunk to fit the model's square, black bars where it does not fill it.
 * `rgb` holds MODEL_SIDE × MODEL_SIDE × 3 bytes, row by row.
 */
export interface ModelPicture {
  readonly rgb: Uint8Array;
  /** The frame that the picture was made from. */
  readonly frame: FrameSize;
  /** The part of the frame that the picture shows; all of it unless told. */
  readonly region?: Region;
}

/** The backends of tfjs that can run the model, in the order in which they are tried. */
export const BACKENDS = ['wasm', 'webgl', 'webgpu'] as const;
export type BackendName = (typeof BACKENDS)[number];

/** All that the rest of the product knows of the pose model. */
export interface PoseDetector {
  readonly backend: BackendName;
  /** Finds one person. Keypoints are in pixels of `picture.frame`; `[]` when the model finds nobody. */
  estimate(picture: ModelPicture): Promise<Pose>;
  dispose(): void;
}
