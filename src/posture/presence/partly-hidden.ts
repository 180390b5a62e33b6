import type { Body } from '../body/body.ts';
import { type BodyPosition, compare, shoulderMoved } from '../body/body-position.ts';
import type { FrameSize } from '../body/keypoints.ts';
import { isInside, POINT_SEEN_FROM } from '../body/layout.ts';

/** How well each shoulder is usually seen, and where the user was when they last were. Plain data. */
export interface ShouldersState {
  readonly left: number;
  readonly right: number;
  readonly place: BodyPosition;
  readonly atMs: number;
}

/**
 * A shoulder is lost if less than half of its usual score is left while the other keeps more. With somebody
 * close behind, or a hand raised in front of it, it fell from 0.8 to 0.1 to 0.3 and was misplaced by up to 14
 * cm, and the other to 0.5 at most.
 */
const LOST = { below: 0.5, otherFrom: 0.6 } as const;
/**
 * It is also lost if it is seen worse and has jumped, relative to eyes that stay, by more than 0.6 faces (4
 * cm), while the other still scores as usual. A slump before a low laptop brings both to the picture's
 * edge: both are seen half as well there, and wander by themselves.
 */
const JUMPED = { below: 0.7, faces: 0.6 } as const;
/** A shoulder scores as usual above this share of its usual score. */
const SEEN_WELL_FROM = 0.75;
/**
 * A shoulder that is lost because the body moves is posture. A slouch or a lean that hides one moves the eyes
 * too, by more than a face (6 cm) in 118 of the 128 such frames of real people.
 */
const STILL = { faces: 1, ratio: 0.3 } as const;
/**
 * The usual score adapts within half a minute. A shoulder that stays lost, for example behind a plant,
 * becomes normal within minutes.
 */
const FOLLOWS_IN_MS = 20_000;
const GIVES_UP_IN_MS = 5 * 60_000;

/** Processes one sample and tells whether something hides a shoulder, or is taken for it. */
export function stepShoulders(
  state: ShouldersState | null,
  body: Body,
  frame: FrameSize,
  atMs: number,
): { readonly shoulders: ShouldersState; readonly hidden: boolean } {
  const { place, layout } = body;
  const { leftShoulder: left, rightShoulder: right } = layout.scores;
  if (state === null) return { shoulders: { left, right, place, atMs }, hidden: false };
  const hidden =
    isStill(state.place, place) &&
    (isLost('left', state, body, frame) || isLost('right', state, body, frame));
  const part = 1 - Math.exp(-Math.max(0, atMs - state.atMs) / (hidden ? GIVES_UP_IN_MS : FOLLOWS_IN_MS));
  const shoulders = {
    left: state.left + part * (left - state.left),
    right: state.right + part * (right - state.right),
    place: isSeenWell(state, body) ? place : state.place,
    atMs,
  };
  return { shoulders, hidden };
}

function isLost(
  side: 'left' | 'right',
  usual: ShouldersState,
  { layout, place }: Body,
  frame: FrameSize,
): boolean {
  const [shoulder, fellow] =
    side === 'left'
      ? (['leftShoulder', 'rightShoulder'] as const)
      : (['rightShoulder', 'leftShoulder'] as const);
  if (!isInside(layout[shoulder], frame)) return false;
  // A shoulder that is hardly ever seen cannot be lost.
  if (Math.min(usual.left, usual.right) < POINT_SEEN_FROM) return false;
  const left = layout.scores[shoulder] / usual[side];
  const fellowLeft = layout.scores[fellow] / usual[side === 'left' ? 'right' : 'left'];
  if (left < LOST.below && fellowLeft >= LOST.otherFrom) return true;
  if (left >= JUMPED.below || fellowLeft < SEEN_WELL_FROM) return false;
  return shoulderMoved(usual.place, place, shoulder) > JUMPED.faces;
}

function isSeenWell({ left, right }: ShouldersState, { layout: { scores } }: Body): boolean {
  return scores.leftShoulder >= SEEN_WELL_FROM * left && scores.rightShoulder >= SEEN_WELL_FROM * right;
}

function isStill(before: BodyPosition, now: BodyPosition): boolean {
  const { eyesMoved, ratio } = compare(before, now);
  return eyesMoved < STILL.faces && Math.abs(ratio - 1) < STILL.ratio;
}
