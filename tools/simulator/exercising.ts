import type { MovementKind } from '../../src/posture/exercise/movement.ts';
import { CAMERAS, type Camera, type CameraId } from './camera.ts';
import type { Posture } from './posture.ts';
import { makeTimeline, type Segment, type Timeline } from './timeline.ts';

/**
 * How a person does an exercise: the way into it, the right position to the left side (if it has sides), and
 * the half-done position.
 */
interface Way {
  readonly right: Partial<Posture>;
  readonly half: Partial<Posture>;
}

/**
 * Amounts of a person who follows the steps. Neck: some 60 % of the normal range (45° to the side, 80° to
 * turn); half done, less than half of that.
 */
const CHANNELS: Readonly<Record<MovementKind, Way>> = {
  neck_side_bend: { right: { headTiltDeg: -28 }, half: { headTiltDeg: -11 } },
  head_turn: { right: { headYawDeg: 50 }, half: { headYawDeg: 22 } },
  shoulder_roll: { right: { shrugM: 0.045 }, half: { shrugM: 0.014 } },
  chest_opener: {
    right: { handsBehindHead: 1, protractionM: -0.02, kyphosisDeg: -5 },
    half: { handsBehindHead: 1, elbowsForward: 1 },
  },
  overhead_reach: {
    right: { handsOverhead: 1, shrugM: 0.03 },
    half: { handsOverhead: 0.55, elbowsForward: 0.5 },
  },
  lateral_raise: { right: { armsToSides: 1 }, half: { armsToSides: 0.5 } },
};

const SIDED: readonly (keyof Posture)[] = ['headTiltDeg', 'headYawDeg'];

const WITH_ARMS: readonly MovementKind[] = ['chest_opener', 'overhead_reach', 'lateral_raise'];
/** How far the person rolls back from the desk, so that raised arms stay in the picture. */
const ROLLED_BACK_M = 0.35;

/** The camera as placed before somebody who does an exercise. */
export function cameraBefore(kind: MovementKind, id: CameraId): Camera {
  const camera = CAMERAS[id];
  return WITH_ARMS.includes(kind) ? { ...camera, distanceM: camera.distanceM + ROLLED_BACK_M } : camera;
}

/** One part of an exercise plan, and its side. */
interface StretchPart {
  readonly how: 'rest' | 'right' | 'half';
  readonly side: 'left' | 'right';
  readonly seconds: number;
}

/** Once half done, then twice done right, to the left and to the right if the exercise has sides. */
const PLAN: readonly StretchPart[] = [
  { how: 'rest', side: 'left', seconds: 2.4 },
  { how: 'half', side: 'left', seconds: 3.9 },
  { how: 'rest', side: 'left', seconds: 1.8 },
  { how: 'right', side: 'left', seconds: 3.9 },
  { how: 'rest', side: 'left', seconds: 1.8 },
  { how: 'right', side: 'right', seconds: 3.9 },
  { how: 'rest', side: 'left', seconds: 1.2 },
];

/** Somebody who does an exercise by that plan. */
export function stretchTimeline(kind: MovementKind, seed: number): Timeline {
  const segments: readonly Segment[] = PLAN.map(({ how, side, seconds }) => ({
    label: 'upright',
    seconds,
    activity: `${kind} ${how} ${side}`,
    extra: how === 'rest' ? {} : toSide(CHANNELS[kind][how], side),
  }));
  return makeTimeline(segments, { transitionMs: 1000, seed });
}

/** Somebody who sits before the page and does no exercise: reads, looks at the keys, leans in, looks aside. */
export function idleTimeline(seed: number): Timeline {
  const segments: readonly Segment[] = [
    { label: 'upright', seconds: 4 },
    { label: 'look_down', seconds: 3 },
    { label: 'upright', seconds: 2 },
    { label: 'lean_in', seconds: 3 },
    { label: 'upright', seconds: 2 },
    { label: 'head_turn', amount: 0.5, seconds: 3 },
    { label: 'upright', seconds: 2 },
  ];
  return makeTimeline(segments, { transitionMs: 1000, seed });
}

/** Still for a moment, then two shoulder rolls: one round of somebody who keeps doing them. */
export function shoulderRolls(): Timeline {
  const { right } = CHANNELS.shoulder_roll;
  const [up, down] = [
    { label: 'upright', seconds: 1.6, extra: right },
    { label: 'upright', seconds: 1.6 },
  ] as const;
  return makeTimeline([{ label: 'upright', seconds: 3.4 }, up, down, up, down], { transitionMs: 700 });
}

/** What is being done at a moment of the plan. Coming back to rest still belongs to the part before. */
export function donePartAt(tMs: number): 'rest' | 'right' | 'half' {
  let endMs = 0;
  let before: StretchPart['how'] = 'rest';
  for (const { how, seconds } of PLAN) {
    endMs += seconds * 1000;
    if (tMs < endMs) return how === 'rest' ? before : how;
    before = how;
  }
  return before;
}

function toSide(posture: Partial<Posture>, side: 'left' | 'right'): Partial<Posture> {
  if (side === 'left') return posture;
  const turned: { -readonly [K in keyof Posture]?: number } = { ...posture };
  for (const key of SIDED) if (turned[key] !== undefined) turned[key] = -turned[key];
  return turned;
}
