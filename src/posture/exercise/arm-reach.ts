import type { Keypoint, Pose } from '../body/keypoints.ts';
import { COCO_KEYPOINTS, type KeypointName } from '../body/keypoints.ts';
import type { Layout } from '../body/layout.ts';
import type { Reach } from './movement.ts';

/** Arms in the picture score 0.3 to 0.8; arms that are cut off or hidden score 0.05 to 0.2. */
const SEEN_FROM = 0.2;
/**
 * Hands behind the head, elbows out and at least as high as the shoulders: heights above the shoulder line
 * and span, in shoulder widths. Of people A to H, elbows that point forward span up to 1.43 on the way, but none keeps
 * near that for a second and a half; open ones span 1.45 and more (docs/measurements/exercises.md).
 */
const OPEN = { atRest: -0.6, height: -0.02, closedSpan: 0.8, span: 1.4 } as const;
/** Hands at the head are near its centre and below its crown; hands in the air are not. Shoulder widths. */
const AT_HEAD = { aside: 0.42, height: 0.8 } as const;
/** Hands above the head: the crown is about 0.95 shoulder widths above the shoulder line. */
const REACHED = 1;

interface Arm {
  /** Above the shoulder line, in shoulder widths; null if not seen. */
  readonly elbow: number | null;
  readonly wrist: number | null;
}

/** Hands behind the head, elbows wide. */
export function readChestOpener(pose: Pose, layout: Layout): Reach {
  const [left, right] = [keypointOf(pose, 'leftElbow'), keypointOf(pose, 'rightElbow')];
  if (left === null || right === null) return { unknown: 'arms_not_seen' };
  if (!areHandsAtHead(pose, layout)) return { part: 0, side: null };
  const arms = readArms(pose, layout);
  const lower = Math.min(arms[0].elbow ?? OPEN.atRest, arms[1].elbow ?? OPEN.atRest);
  const raised = (lower - OPEN.atRest) / (OPEN.height - OPEN.atRest);
  const span = (left[0] - right[0]) / shoulderWidth(layout);
  const open = (span - OPEN.closedSpan) / (OPEN.span - OPEN.closedSpan);
  return { part: Math.max(0, Math.min(raised, open)), side: null };
}

/** A hand that is not seen may be behind the head. */
function areHandsAtHead(pose: Pose, layout: Layout): boolean {
  const { leftShoulder, rightShoulder } = layout;
  const middle = { x: (leftShoulder.x + rightShoulder.x) / 2, y: (leftShoulder.y + rightShoulder.y) / 2 };
  const width = shoulderWidth(layout);
  return (['leftWrist', 'rightWrist'] as const).every((name) => {
    const wrist = keypointOf(pose, name);
    if (wrist === null) return true;
    const aside = Math.abs(wrist[0] - middle.x) / width;
    return aside < AT_HEAD.aside && (middle.y - wrist[1]) / width < AT_HEAD.height;
  });
}

/** Both hands above the head. */
export function readOverheadReach(pose: Pose, layout: Layout): Reach {
  const heights = readArms(pose, layout).map(handHeight);
  if (heights.includes(null)) return { unknown: 'hands_not_seen' };
  const lower = Math.min(...heights.map((height) => height ?? 0));
  return { part: Math.max(0, lower / REACHED), side: null };
}

/**
 * A hand that is not seen is down, unless its elbow is up: then it has left the picture, and the result is
 * null.
 */
function handHeight({ elbow, wrist }: Arm): number | null {
  if (wrist !== null) return wrist;
  return elbow !== null && elbow > 0 ? null : 0;
}

function readArms(pose: Pose, layout: Layout): readonly [Arm, Arm] {
  const line = (layout.leftShoulder.y + layout.rightShoulder.y) / 2;
  const heightOf = (name: KeypointName): number | null => {
    const seen = keypointOf(pose, name);
    return seen === null ? null : (line - seen[1]) / shoulderWidth(layout);
  };
  return [
    { elbow: heightOf('leftElbow'), wrist: heightOf('leftWrist') },
    { elbow: heightOf('rightElbow'), wrist: heightOf('rightWrist') },
  ];
}

/** In pixels, never 0. */
export function shoulderWidth({ leftShoulder, rightShoulder }: Layout): number {
  return Math.max(1, Math.hypot(leftShoulder.x - rightShoulder.x, leftShoulder.y - rightShoulder.y));
}

/** Null if it is not seen. */
export function keypointOf(pose: Pose, name: KeypointName): Keypoint | null {
  const keypoint = pose[COCO_KEYPOINTS.indexOf(name)];
  return keypoint === undefined || keypoint[2] < SEEN_FROM ? null : keypoint;
}
