import type { BodyPosition } from './body-position.ts';
import type { Face } from './face.ts';
import type { FrameSize, Pose } from './keypoints.ts';

/** What the light of a frame allows: to judge it, only with doubt, or not at all since the lens is covered. */
export const LIGHTS = ['enough', 'dark', 'covered'] as const;
export type Light = (typeof LIGHTS)[number];

/** What the detector tells of one frame. No pixel is in it. */
export type Observation =
  | {
      readonly type: 'observed';
      readonly pose: Pose;
      /** What the face mesh says; null, or left out, where no face is seen from the front or there is no mesh. */
      readonly face?: Face | null;
      readonly frame: FrameSize;
      readonly light: Light;
      /** Whether it is much brighter behind the face than on it: told where every frame is looked at, for a page. */
      readonly backlit?: boolean;
      readonly inferenceMs: number;
    }
  /** Nothing has moved since the last observation, which therefore still holds. */
  | { readonly type: 'unchanged' }
  /** The picture is black: a privacy shutter, a lid, a hand. */
  | { readonly type: 'covered' };

/** How often the detector is to look, and where for the user. */
export interface Pace {
  readonly intervalMs: number;
  /** Judge every frame, also when nothing moves: while calibrating. */
  readonly everyFrame: boolean;
  /** Where the user is looked for again when somebody else is seen; null while there is no calibration. */
  readonly expected: BodyPosition | null;
}
