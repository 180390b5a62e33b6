/** The movements that the camera can follow. */
export const MOVEMENT_KINDS = [
  'neck_side_bend',
  'head_turn',
  'chin_tuck',
  'shoulder_roll',
  'chest_opener',
  'overhead_reach',
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** The user's own. */
export type Side = 'left' | 'right';

/** Why it cannot be told how far a movement has come. */
export type ReachDoubt =
  | 'nobody'
  | 'face_not_seen'
  | 'shoulders_not_seen'
  | 'arms_not_seen'
  | 'hands_not_seen';

/**
 * How far a movement has come: 0 at rest, 1 and more when it is far enough to count, and to which side, for movements that have
 * one; or the reason why that cannot be told.
 */
export type Reach = { readonly part: number; readonly side: Side | null } | { readonly unknown: ReachDoubt };
