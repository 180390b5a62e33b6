import type { ExerciseId } from '../../advice/exercises.ts';
import type { Side } from '../../posture/exercise/movement.ts';
import type { ExerciseStage } from '../../posture/exercise/progress.ts';
import { WAY_BACK_MS, WAY_IN_MS } from '../../posture/exercise/timed-exercise.ts';
import type { ArmAngles, ExercisePose, LegAngles } from './exercise-figure-shape.ts';

const arm = (upperDeg: number, foreDeg: number, foreLength = 1): ArmAngles => ({
  upperDeg,
  foreDeg,
  foreLength,
});
/** Hands in the lap. */
const LAP = arm(7, -32, 0.8);

const legs = (
  nearThighDeg: number,
  nearShinDeg: number,
  farThighDeg = nearThighDeg,
  farShinDeg = nearShinDeg,
): LegAngles => ({ nearThighDeg, nearShinDeg, farThighDeg, farShinDeg });

const FRONT: ExercisePose = {
  view: 'front',
  setting: 'chair',
  hipX: 0,
  hipY: 0,
  legs: legs(0, 0),
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
  handsBehind: false,
};
const SIDE: ExercisePose = { ...FRONT, view: 'side', left: arm(8, 74, 0.95), right: LAP };

/** The same for both arms. */
const arms = (both: ArmAngles) => ({ left: both, right: both });

const STANDING: ExercisePose = {
  ...FRONT,
  view: 'whole',
  setting: 'none',
  hipX: 50,
  hipY: 79,
  ...arms(arm(0, 4)),
};
/** Leaning forwards from the ankles by this much. */
const leaning = (deg: number, hipX: number, hipY: number): ExercisePose => ({
  ...STANDING,
  setting: 'wall',
  hipX,
  hipY,
  trunkDeg: deg,
  legs: legs(-deg, -deg),
});
/** Seated at a desk from the side, the hip at the origin, the forearms on the way to a keyboard. Its legs are drawn apart. */
export const AT_WORKPLACE: ExercisePose = {
  ...STANDING,
  hipX: 0,
  hipY: 0,
  ...arms(arm(12, 84, 1.9)),
};
const AT_DESK: ExercisePose = {
  ...STANDING,
  setting: 'desk',
  trunkDeg: 30,
  headDeg: -20,
  ...arms(arm(40, 58)),
};
const ON_BACK: ExercisePose = {
  ...STANDING,
  setting: 'floor',
  hipX: 70,
  hipY: 115,
  trunkDeg: -90,
  legs: legs(180, 90),
  ...arms(arm(180, 180)),
};
const ON_FOURS: ExercisePose = {
  ...STANDING,
  setting: 'floor',
  hipX: 54,
  hipY: 93,
  trunkDeg: 84,
  headDeg: 0,
  legs: legs(0, -90),
  ...arms(arm(0, 0)),
};

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
    from: { ...FRONT, ...arms(arm(70, -150)), handsBehind: true },
    to: { ...FRONT, ...arms(arm(128, -118, 1.05)), shrug: 1, handsBehind: true },
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
  doorway_stretch: {
    from: { ...STANDING, setting: 'doorway', hipX: 40, ...arms(arm(75, 180)) },
    to: {
      ...STANDING,
      setting: 'doorway',
      hipX: 68,
      hipY: 81,
      ...arms(arm(-70, 180)),
      legs: legs(15, 5, -25, -32),
    },
  },
  open_book: {
    from: { ...FRONT, ...arms(arm(35, -60, 0.7)) },
    to: { ...FRONT, twist: 0.8, headTurn: 0.9, left: arm(88, 92, 0.8), right: arm(35, -60, 0.7) },
  },
  lateral_raise: {
    from: { ...FRONT, setting: 'none', ...arms(arm(6, 8)) },
    to: { ...FRONT, setting: 'none', ...arms(arm(84, 80, 0.85)) },
  },
  band_row: { from: { ...SIDE, left: arm(62, 86) }, to: { ...SIDE, left: arm(-36, 78), trunkDeg: -2 } },
  wall_push_up: {
    from: { ...leaning(12, 46, 80), ...arms(arm(88, 94)) },
    to: { ...leaning(24, 56, 83), ...arms(arm(28, 156)) },
  },
  standing_bird_dog: {
    from: AT_DESK,
    to: { ...AT_DESK, legs: legs(-55, -55, 0, 0), right: arm(112, 112) },
  },
  dead_bug: {
    from: ON_BACK,
    to: { ...ON_BACK, legs: legs(102, 96, 180, 90), right: arm(262, 262) },
  },
  bird_dog: {
    from: ON_FOURS,
    to: { ...ON_FOURS, legs: legs(-95, -93, 0, -90), right: arm(112, 112) },
  },
};

/** The start and the end pose of an exercise. A side view shows both sides in the same way. */
export function exerciseEnds(id: ExerciseId, side: Side | null): Ends {
  const { from, to } = ENDS[id];
  if (side !== 'right' || to.view !== 'front') return { from, to };
  const turned = { headDeg: -to.headDeg, headTurn: -to.headTurn, trunkDeg: -to.trunkDeg, twist: -to.twist };
  return { from, to: { ...to, ...turned, left: to.right, right: to.left } };
}

function blendLegs(from: LegAngles, to: LegAngles, part: number): LegAngles {
  const mix = (a: number, b: number): number => a + (b - a) * part;
  return legs(
    mix(from.nearThighDeg, to.nearThighDeg),
    mix(from.nearShinDeg, to.nearShinDeg),
    mix(from.farThighDeg, to.farThighDeg),
    mix(from.farShinDeg, to.farShinDeg),
  );
}

/** A pose in between: 0 = `from`, 1 = `to`. */
export function blendPoses(from: ExercisePose, to: ExercisePose, part: number): ExercisePose {
  const mix = (a: number, b: number): number => a + (b - a) * part;
  const mixArms = (a: ArmAngles, b: ArmAngles): ArmAngles =>
    arm(mix(a.upperDeg, b.upperDeg), mix(a.foreDeg, b.foreDeg), mix(a.foreLength, b.foreLength));
  return {
    view: from.view,
    setting: from.setting,
    hipX: mix(from.hipX, to.hipX),
    hipY: mix(from.hipY, to.hipY),
    legs: blendLegs(from.legs, to.legs, part),
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
    handsBehind: from.handsBehind,
  };
}

const MOVE_MS = 1400;
const HOLD_MS = 1600;
const REST_MS = 900;
/** A full cycle: from the rest position back to it. */
const ROUND_MS = 2 * MOVE_MS + HOLD_MS + REST_MS;

/** Slow at both ends; 0 before and 1 after. */
function ease(progress: number): number {
  const part = Math.min(1, Math.max(0, progress));
  return part * part * (3 - 2 * part);
}

/**
 * How far the drawing is, 0 to 1, some time into a stage. Who takes longer before the camera sees meanwhile where it
 * goes.
 */
export function partInStage(stage: ExerciseStage, inStageMs: number): number {
  switch (stage) {
    case 'go':
      return ease(inStageMs / WAY_IN_MS);
    case 'hold':
      return 1;
    case 'back':
      return 1 - ease(inStageMs / WAY_BACK_MS);
    case 'settle':
    case 'done':
      return 0;
  }
}

/** The progress of the animation at a moment, 0 to 1, slow at both ends, and the number of its cycle. */
export function partAt(elapsedMs: number): { readonly part: number; readonly round: number } {
  const round = Math.floor(elapsedMs / ROUND_MS);
  const inRoundMs = elapsedMs - round * ROUND_MS;
  const progress =
    inRoundMs < MOVE_MS + HOLD_MS ? inRoundMs / MOVE_MS : 1 - (inRoundMs - MOVE_MS - HOLD_MS) / MOVE_MS;
  return { part: ease(progress), round };
}
