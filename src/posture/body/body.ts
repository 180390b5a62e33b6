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

/** A person as one picture shows them, with all that is worked out from the keypoints. Read once, then handed on. */
export interface Body extends ViewCluster {
  readonly layout: Layout;
  readonly view: View;
  /** Where the person is in the picture. */
  readonly place: BodyPosition;
}

export type BodyReading = Body | { readonly unknown: UnknownReason };

/** Reads the pose of a picture of some size, and the face that was seen with it, or tells why that cannot be done. */
export function readBody(pose: Pose, frame: FrameSize, face: Face | null = null): BodyReading {
  const layout = readLayout(pose, frame);
  return isLayout(layout) ? bodyOf(layout, face) : layout;
}

/** Works out what a layout says of the person. */
export function bodyOf(layout: Layout, face: Face | null = null): Body {
  const proportions = proportionsOf(layout);
  const place = bodyPositionOf(layout, proportions);
  return { layout, view: viewOf(layout), proportions, profile: profileOf(layout), face, place };
}

/** Whether a reading is a body and not a reason. */
export function isBody(reading: BodyReading): reading is Body {
  return !('unknown' in reading);
}
