import type { FrameSize } from './keypoints.ts';
import {
  areSeen,
  distanceBetween,
  faceSizeOf,
  isInside,
  LANDMARKS,
  type LandmarkName,
  type Layout,
} from './layout.ts';

/** The last trusted layout, and since when another one is doubted. Plain data. */
export interface JumpState {
  readonly believed: Layout;
  readonly atMs: number;
  readonly doubtedSinceMs: number | null;
}

/**
 * Farther than this, in face sizes, no point moves while all others stay: 5 cm of a face, which is rigid, and
 * 10 cm of a shoulder, which a shrug lifts by 8. From one picture of a posture to the next, face points moved
 * by up to 0.5 and 99 % of shoulders by 0.9.
 */
const JUMPED = { facePoint: 0.8, shoulder: 1.6 } as const;
/** The others count as staying if none has moved by more than this, in face sizes. */
const STAYED_WITHIN = 0.5;
/**
 * A point that stays where it jumped to is trusted after this time: with somebody passing behind, ears and
 * shoulders came back within 0.8 s.
 */
const DOUBTED_FOR_MS = 2000;
/** After a longer gap anything may have moved. */
const LONGEST_GAP_MS = 5000;

/**
 * Checks whether a single point has jumped since the last sample. Such a point belongs to somebody else or is
 * a guess.
 */
export function stepJump(
  state: JumpState | null,
  layout: Layout,
  frame: FrameSize,
  atMs: number,
): { readonly jump: JumpState; readonly jumped: boolean } {
  const believed = { believed: layout, atMs, doubtedSinceMs: null };
  // The clock may have been set back.
  const gapMs = state === null ? 0 : atMs - (state.doubtedSinceMs ?? state.atMs);
  if (state === null || gapMs < 0 || atMs - state.atMs > LONGEST_GAP_MS)
    return { jump: believed, jumped: false };
  const sinceMs = state.doubtedSinceMs ?? atMs;
  const jumped = hasOneJumped(state.believed, layout, frame) && atMs - sinceMs < DOUBTED_FOR_MS;
  return { jump: jumped ? { ...state, doubtedSinceMs: sinceMs } : believed, jumped };
}

function hasOneJumped(before: Layout, now: Layout, frame: FrameSize): boolean {
  const facePx = faceSizeOf(before);
  const moved = LANDMARKS.map((name) => ({
    name,
    faces: distanceBetween(before[name], now[name]) / facePx,
  })).sort((a, b) => b.faces - a.faces);
  const [farthest, next] = moved;
  if (!farthest || !next || next.faces > STAYED_WITHIN) return false;
  return farthest.faces > limitOf(farthest.name) && isTrackable(farthest.name, [before, now], frame);
}

/** Missing points wander anyway, and shoulders at the picture's edge come and go. */
function isTrackable(name: LandmarkName, layouts: readonly Layout[], frame: FrameSize): boolean {
  return layouts.every(
    (layout) => areSeen(layout, [name]) && (!isShoulder(name) || isInside(layout[name], frame)),
  );
}

function limitOf(name: LandmarkName): number {
  return isShoulder(name) ? JUMPED.shoulder : JUMPED.facePoint;
}

function isShoulder(name: LandmarkName): boolean {
  return name === 'leftShoulder' || name === 'rightShoulder';
}
