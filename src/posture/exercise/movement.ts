/** The movements that the camera can follow. */
export const MOVEMENT_KINDS = [
  'neck_side_bend',
  'head_turn',
  'shoulder_roll',
  'chest_opener',
  'overhead_reach',
  'lateral_raise',
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** The movements that are read from the arms. */
const OF_ARMS: readonly MovementKind[] = ['chest_opener', 'overhead_reach', 'lateral_raise'];

/** Whether a movement is read from the arms. */
export function readsArms(kind: MovementKind | null): boolean {
  return kind !== null && OF_ARMS.includes(kind);
}

/** The user's own. */
export type Side = 'left' | 'right';

/** Why the progress of a movement is unknown. */
export type ReachDoubt =
  | 'nobody'
  | 'face_not_seen'
  | 'shoulders_not_seen'
  | 'arms_not_seen'
  | 'hands_not_seen';

/**
 * Progress of a movement: 0 at rest, 1 or more when it is far enough to count, and the side, if the movement
 * has sides; or the reason why it is unknown.
 */
export type Reach = { readonly part: number; readonly side: Side | null } | { readonly unknown: ReachDoubt };
