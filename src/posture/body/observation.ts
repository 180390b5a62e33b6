import type { BodyPosition } from './body-position.ts';
import type { Face } from './face.ts';
import type { FrameSize, Pose } from './keypoints.ts';

/**
 * What the light of a frame allows: to judge it, to judge it with doubt, or not at all because the lens is
 * covered.
 */
export const LIGHTS = ['enough', 'dark', 'covered'] as const;
export type Light = (typeof LIGHTS)[number];

/** What the detector found in one frame. Contains no pixels. */
export type Observation =
  | {
      readonly type: 'observed';
      readonly pose: Pose;
      /** The face by the face mesh; null or omitted if no face is seen from the front or there is no mesh. */
      readonly face?: Face | null;
      readonly frame: FrameSize;
      readonly light: Light;
      /**
       * Whether it is much brighter behind the face than on it. Reported where every frame is examined for a
       * page.
       */
      readonly backlit?: boolean;
      readonly inferenceMs: number;
    }
  /** Nothing has moved since the last observation, so that one still holds. */
  | { readonly type: 'unchanged' }
  /** The picture is black: a privacy shutter, a lid, a hand. */
  | { readonly type: 'covered' };

/** How often the detector takes a sample, and where it expects the user. */
export interface Pace {
  readonly intervalMs: number;
  /** Judge every frame, even if nothing moves: while calibrating. */
  readonly everyFrame: boolean;
  /** Where to search again for the user if somebody else is seen; null without a calibration. */
  readonly expected: BodyPosition | null;
}
