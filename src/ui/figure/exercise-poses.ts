import type { ExerciseId } from '../../advice/exercises.ts';
import type { Side } from '../../posture/exercise/movement.ts';
import type { ArmAngles, ExercisePose } from './exercise-figure-shape.ts';

const arm = (upperDeg: number, foreDeg: number, foreLength = 1): ArmAngles => ({
  upperDeg,
  foreDeg,
  foreLength,
});
/** Hands in the lap. */
const LAP = arm(7, -32, 0.8);

const FRONT: ExercisePose = {
  view: 'front',
  headDeg: 0,
  headTurn: 0,
  neckDeg: 0,
  trunkDeg: 0,
  twist: 0,
  shrug: 0,
  bellyIn: 0,
  thighDeg: 0,
  left: LAP,
  right: LAP,
};
const SIDE: ExercisePose = { ...FRONT, view: 'side', left: arm(8, 74, 0.95), right: LAP };

/** The same for both arms. */
const arms = (both: ArmAngles) => ({ left: both, right: both });

interface Ends {
  readonly from: ExercisePose;
  /** The end position. If the exercise has sides, it is done to the left. */
  readonly to: ExercisePose;
}

const ENDS: Readonly<Record<ExerciseId, Ends>> = {
  neck_side_bend: { from: FRONT, to: { ...FRONT, headDeg: 30 } },
  head_turn: { from: FRONT, to: { ...FRONT, headTurn: 1 } },
  chin_tuck: { from: { ...SIDE, neckDeg: 16 }, to: { ...SIDE, neckDeg: -14, headDeg: 4 } },
  shoulder_roll: { from: FRONT, to: { ...FRONT, shrug: 9 } },
  chest_opener: {
    from: { ...FRONT, ...arms(arm(70, -150)) },
    to: { ...FRONT, ...arms(arm(128, -118, 1.05)), shrug: 1 },
  },
  overhead_reach: { from: FRONT, to: { ...FRONT, ...arms(arm(168, 188)), shrug: 4 } },
  blade_squeeze: { from: { ...SIDE, left: arm(8, 92) }, to: { ...SIDE, left: arm(-38, 68), trunkDeg: -2 } },
  lean_back: {
    from: { ...SIDE, left: arm(120, 235, 1.25) },
    to: { ...SIDE, trunkDeg: -16, headDeg: -12, left: arm(140, 250, 1.25) },
  },
  trunk_twist: {
    from: FRONT,
    to: { ...FRONT, twist: 1, headTurn: 0.7, left: arm(28, 10), right: arm(8, -62, 1.15) },
  },
  hug: {
    from: { ...FRONT, ...arms(arm(40, 40)) },
    to: { ...FRONT, ...arms(arm(-12, -125, 1.7)), headDeg: 0 },
  },
  belly_brace: { from: SIDE, to: { ...SIDE, bellyIn: 1 } },
  knee_lift: {
    from: { ...SIDE, left: arm(-8, 10) },
    to: { ...SIDE, left: arm(-8, 10), thighDeg: 24, bellyIn: 0.6 },
  },
};

/** The start and the end pose of an exercise. A side view shows both sides in the same way. */
export function exerciseEnds(id: ExerciseId, side: Side | null): Ends {
  const { from, to } = ENDS[id];
  if (side !== 'right' || to.view === 'side') return { from, to };
  const turned = { headDeg: -to.headDeg, headTurn: -to.headTurn, trunkDeg: -to.trunkDeg, twist: -to.twist };
  return { from, to: { ...to, ...turned, left: to.right, right: to.left } };
}

/** A pose in between: 0 = `from`, 1 = `to`. */
export function blendPoses(from: ExercisePose, to: ExercisePose, part: number): ExercisePose {
  const mix = (a: number, b: number): number => a + (b - a) * part;
  const mixArms = (a: ArmAngles, b: ArmAngles): ArmAngles =>
    arm(mix(a.upperDeg, b.upperDeg), mix(a.foreDeg, b.foreDeg), mix(a.foreLength, b.foreLength));
  return {
    view: from.view,
    headDeg: mix(from.headDeg, to.headDeg),
    headTurn: mix(from.headTurn, to.headTurn),
    neckDeg: mix(from.neckDeg, to.neckDeg),
    trunkDeg: mix(from.trunkDeg, to.trunkDeg),
    twist: mix(from.twist, to.twist),
    shrug: mix(from.shrug, to.shrug),
    bellyIn: mix(from.bellyIn, to.bellyIn),
    thighDeg: mix(from.thighDeg, to.thighDeg),
    left: mixArms(from.left, to.left),
    right: mixArms(from.right, to.right),
  };
}

const MOVE_MS = 1400;
const HOLD_MS = 1600;
const REST_MS = 900;
/** A full cycle: from the rest position back to it. */
const ROUND_MS = 2 * MOVE_MS + HOLD_MS + REST_MS;

/** The progress of the animation at a moment, 0 to 1, slow at both ends, and the number of its cycle. */
export function partAt(elapsedMs: number): { readonly part: number; readonly round: number } {
  const round = Math.floor(elapsedMs / ROUND_MS);
  const inRoundMs = elapsedMs - round * ROUND_MS;
  const progress =
    inRoundMs < MOVE_MS + HOLD_MS ? inRoundMs / MOVE_MS : 1 - (inRoundMs - MOVE_MS - HOLD_MS) / MOVE_MS;
  const part = Math.min(1, Math.max(0, progress));
  return { part: part * part * (3 - 2 * part), round };
}
