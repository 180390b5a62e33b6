import type { FrameSize } from './keypoints.ts';
import { faceSizeOf, type Layout } from './layout.ts';

/** What the picture's edge cuts off. */
export type CutOff = 'head_cut_off' | 'shoulders_cut_off';

/**
 * Nearer to the edge than this, in face sizes (2 cm), keypoints may be guesses of points beyond it. In
 * pictures cropped at the eyes or below, the detector put the eyes up to 0.4 face sizes inside, with scores
 * of 0.7. In a real group, ears sank from 0.5 to 1.0 face sizes below the eyes once the eyes were within 0.4
 * face sizes of the edge.
 */
const EDGE_FACES = 0.35;
/**
 * Shoulders this near to the lower edge are guessed well down to this score. In cropped pictures they were
 * off by 0.2 face sizes at scores of 0.4, and by 0.5 or more (3 cm) below 0.2.
 */
const SHOULDERS_GUESSED_BELOW = 0.2;

/** What the picture's edge cuts off so far that the keypoints are guesses; null if nothing. */
export function findCutOff(layout: Layout, frame: FrameSize): CutOff | null {
  const { leftEye, rightEye, leftShoulder, rightShoulder, scores } = layout;
  const edgePx = EDGE_FACES * faceSizeOf(layout);
  if ((leftEye.y + rightEye.y) / 2 < edgePx) return 'head_cut_off';
  const shoulderY = (leftShoulder.y + rightShoulder.y) / 2;
  const shoulderScore = (scores.leftShoulder + scores.rightShoulder) / 2;
  const guessed = shoulderScore < SHOULDERS_GUESSED_BELOW;
  return guessed && shoulderY > frame.height - edgePx ? 'shoulders_cut_off' : null;
}
