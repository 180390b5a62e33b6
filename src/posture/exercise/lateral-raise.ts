import type { FrameSize, Keypoint, Pose } from '../body/keypoints.ts';
import type { Layout } from '../body/layout.ts';
import { keypointOf, shoulderWidth } from './arm-reach.ts';
import type { Reach } from './movement.ts';

/**
 * An upper arm is about 0.82 shoulder widths long, a judgement from anthropometric proportions (0.186 of the body
 * height, against 0.23 between the shoulder joints; Drillis & Contini 1966). Hanging, its elbow is that far below the
 * shoulder line.
 */
const UPPER_ARM = 0.82;
/**
 * Far enough: within 20° of level, 0.28 below the line; and the detector's shoulder lies some 0.08 above the joint. An arm
 * at 60° is 0.49 below and not far enough. The rule was chosen while looking at rendered people A to C, whose elbows are
 * 0.25 to 0.31 below the line when level, and 0.62 to 0.7 half way (docs/measurements/exercises.md).
 */
const RAISED = { atRest: -UPPER_ARM, height: -0.36 } as const;
/** How far out an elbow is from its shoulder when far enough. Elbows that point forwards stay near 0. Shoulder widths. */
const OUT = 0.5;
/** A hand far above its elbow is not held to the side: it is on its way to the head, or above it. Shoulder widths. */
const HAND_ABOVE_ELBOW = 0.45;
/**
 * A hand drawn in to the chest or the head is nearer to its shoulder than half of the elbow's distance. Held to the side, it
 * is farther out than the elbow, or, with the forearm forwards, as far.
 */
const HAND_OUT_FROM = 0.5;

interface Arm {
  readonly shoulder: { readonly x: number; readonly y: number };
  readonly elbow: Keypoint | null;
  readonly wrist: Keypoint | null;
  /** Towards the outside of the picture. */
  readonly outwards: 1 | -1;
}

/** Both arms raised to the sides, as far as the lower one. */
export function readLateralRaise(pose: Pose, layout: Layout, frame: FrameSize): Reach {
  const width = shoulderWidth(layout);
  const arms: readonly Arm[] = [
    {
      shoulder: layout.leftShoulder,
      elbow: keypointOf(pose, 'leftElbow'),
      wrist: keypointOf(pose, 'leftWrist'),
      outwards: 1,
    },
    {
      shoulder: layout.rightShoulder,
      elbow: keypointOf(pose, 'rightElbow'),
      wrist: keypointOf(pose, 'rightWrist'),
      outwards: -1,
    },
  ];
  const parts = arms.map((arm) => readArm(arm, width, frame));
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return { unknown: 'arms_not_seen' };
  return { part: Math.max(0, Math.min(...known)), side: null };
}

/** Null if the elbow is not seen and may be raised beyond the edge of the picture. */
function readArm({ shoulder, elbow, wrist, outwards }: Arm, width: number, frame: FrameSize): number | null {
  if (elbow === null) {
    // A raised elbow would be here. If it would be in the picture and is not seen, the arm hangs.
    const raisedX = shoulder.x + outwards * UPPER_ARM * width;
    return raisedX > 0 && raisedX < frame.width ? 0 : null;
  }
  const height = (shoulder.y - elbow[1]) / width;
  const out = (outwards * (elbow[0] - shoulder.x)) / width;
  if (wrist !== null && isDrawnIn(wrist, elbow, shoulder.x, width)) return 0;
  const raised = (height - RAISED.atRest) / (RAISED.height - RAISED.atRest);
  return Math.min(raised, out / OUT);
}

/** Whether the hand is at the body or on its way up, instead of to the side. */
function isDrawnIn(wrist: Keypoint, elbow: Keypoint, shoulderX: number, width: number): boolean {
  const above = (elbow[1] - wrist[1]) / width;
  const [handOut, elbowOut] = [wrist[0] - shoulderX, elbow[0] - shoulderX];
  return above > HAND_ABOVE_ELBOW || handOut / elbowOut < HAND_OUT_FROM;
}
