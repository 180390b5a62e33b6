import { type BodyPosition, bodyPositionOf } from './body-position.ts';
import type { Face } from './face.ts';
import type { FrameSize, Pose } from './keypoints.ts';
import { isLayout, type Layout } from './layout.ts';
import type { UnknownReason, View } from './measurement.ts';
import { profileOf } from './profile.ts';
import { proportionsOf } from './proportions.ts';
import { readLayout } from './read-layout.ts';
import { viewOf } from './view.ts';
import type { ViewCluster } from './view-clusters.ts';

/** A person in one picture, with everything derived from the keypoints. Computed once, then passed on. */
export interface Body extends ViewCluster {
  readonly layout: Layout;
  readonly view: View;
  /** Where the person is in the picture. */
  readonly place: BodyPosition;
}

export type BodyReading = Body | { readonly unknown: UnknownReason };

/** Reads a pose, and the face seen with it, or returns why it cannot be read. */
export function readBody(pose: Pose, frame: FrameSize, face: Face | null = null): BodyReading {
  const layout = readLayout(pose, frame);
  return isLayout(layout) ? bodyOf(layout, face) : layout;
}

/** Derives a body from a layout. */
export function bodyOf(layout: Layout, face: Face | null = null): Body {
  const proportions = proportionsOf(layout);
  const position = bodyPositionOf(layout, proportions);
  return { layout, view: viewOf(layout), proportions, profile: profileOf(layout), face, place: position };
}

/** Whether a reading is a body and not a reason. */
export function isBody(reading: BodyReading): reading is Body {
  return !('unknown' in reading);
}
