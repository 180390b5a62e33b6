/*
 * The lines of a figure that exercises, as SVG paths, from its joint angles. Pure geometry, on an area of
 * 120 × 130, y downwards. The front view is a mirror image: the subject's left is on the picture's left. The side view
 * faces right.
 */

import { hang, type Point, round, show, turnAbout } from './geometry.ts';
import { FRONT_HEAD, PROFILE_HEAD } from './heads.ts';
import { drawWholeExercise } from './whole-figure-shape.ts';

/** Angles in degrees from hanging straight down; from the front outwards +, from the side forwards +. */
export interface ArmAngles {
  readonly upperDeg: number;
  readonly foreDeg: number;
  /** The apparent length of the forearm: shorter if it points towards the viewer. */
  readonly foreLength: number;
}

/** The legs of a figure that does not sit: from hanging straight down, forwards +. The near one is the left one. */
export interface LegAngles {
  readonly nearThighDeg: number;
  readonly nearShinDeg: number;
  readonly farThighDeg: number;
  readonly farShinDeg: number;
}

/** What is drawn beside the figure. */
export type Setting = 'chair' | 'none' | 'floor' | 'wall' | 'doorway' | 'desk';

export interface ExercisePose {
  /** `whole` shows the whole body from the side. */
  readonly view: 'front' | 'side' | 'whole';
  readonly setting: Setting;
  /** Where the hip is; whole body only. */
  readonly hipX: number;
  readonly hipY: number;
  readonly legs: LegAngles;
  /** From the front to the subject's left +; from the side looking down +. */
  readonly headDeg: number;
  /** Turned to the subject's left, 0 to 1; right −. */
  readonly headTurn: number;
  /** The neck against the vertical, forward +; from the side only. */
  readonly neckDeg: number;
  /** From the front leaning to the subject's left +, from the side forward +. */
  readonly trunkDeg: number;
  /** Upper trunk turned to the subject's left, 0 to 1; right −. */
  readonly twist: number;
  /** Both shoulders raised, in units of the drawing area. */
  readonly shrug: number;
  /** The belly drawn in, 0 to 1; from the side only. */
  readonly bellyIn: number;
  /** The near thigh raised above level; from the side only. */
  readonly thighDeg: number;
  readonly left: ArmAngles;
  readonly right: ArmAngles;
}

/** What is drawn: thin furniture, the body's lines, and the head with its position and turn. */
export interface ExerciseDrawing {
  readonly chair: string;
  readonly body: string;
  readonly arms: string;
  readonly head: string;
  readonly headPlace: string;
  readonly face: string;
}

const UPPER = 22;
const FORE = 20;
const HEAD_SCALE = 0.62;
function drawArm(shoulder: Point, { upperDeg, foreDeg, foreLength }: ArmAngles, side: 1 | -1): string {
  const elbow = hang(shoulder, upperDeg, UPPER, side);
  const wrist = hang(elbow, foreDeg, FORE * foreLength, side);
  return `M${show(shoulder)}L${show(elbow)}L${show(wrist)}`;
}

function placeHead({ x, y }: Point, deg: number, squeeze = 1): string {
  return `translate(${round(x)} ${round(y)}) rotate(${round(deg)}) scale(${round(HEAD_SCALE * squeeze * 100) / 100} ${HEAD_SCALE})`;
}

/** The figure in a pose. */
export function drawExercise(pose: ExercisePose): ExerciseDrawing {
  if (pose.view === 'whole') return drawWholeExercise(pose);
  return pose.view === 'front' ? drawFrontExercise(pose) : drawSideExercise(pose);
}

const SEAT: Point = { x: 60, y: 122 };

function drawFrontExercise(pose: ExercisePose): ExerciseDrawing {
  // The picture is a mirror image: the subject's left is on the left.
  const place = (x: number, y: number): Point => turnAbout(SEAT, -pose.trunkDeg, { x, y });
  const narrow = 1 - 0.25 * Math.abs(pose.twist);
  const half = 19 * narrow;
  const slide = -5 * pose.twist;
  const top = 68 - pose.shrug;
  const left = place(60 - half + slide, top);
  const right = place(60 + half + slide, top);
  const neck = (side: 1 | -1): Point => place(60 + side * 5 + slide, 57 - 0.3 * pose.shrug);
  const hip = (side: 1 | -1): Point => place(60 + side * 14, 122);
  const waist = (side: 1 | -1): Point => place(60 + side * 12 + 0.4 * slide, 98);
  const flank = (side: 1 | -1, shoulder: Point): string => {
    const armpit = { x: shoulder.x - side * 3, y: shoulder.y + 12 };
    return `M${show(neck(side))}Q${show({ x: shoulder.x - side * 4, y: shoulder.y - 3 })} ${show(shoulder)}M${show(armpit)}Q${show(waist(side))} ${show(hip(side))}`;
  };
  const root = place(60 + slide, 62);
  const head = turnAbout(root, -pose.headDeg * 0.8, place(60 + slide, 44));
  const deg = -pose.headDeg - pose.trunkDeg;
  const nose = -11 * (pose.headTurn + 0.35 * pose.twist);
  return {
    chair: pose.setting === 'chair' ? 'M40 74V124M80 74V124M40 78H80M34 124H86' : '',
    body: `${flank(-1, left)}${flank(1, right)}M${show(hip(-1))}L${show(hip(1))}`,
    arms: drawArm(left, pose.left, -1) + drawArm(right, pose.right, 1),
    head: FRONT_HEAD,
    headPlace: placeHead(head, deg, 1 - 0.08 * Math.abs(pose.headTurn)),
    // A nose and two eyes, which shift in the direction that the face looks.
    face: `M${round(nose)} -3V4M${round(nose - 6)} -7h.1M${round(nose + 6)} -7h.1`,
  };
}

const HIP: Point = { x: 46, y: 104 };
const TRUNK = 46;
const NECK = 15;
/** Upright, the ear is slightly in front of the base of the neck. */
const NECK_UPRIGHT_DEG = 20;
const THIGH = 34;
const SHIN = 26;

function drawSideExercise(pose: ExercisePose): ExerciseDrawing {
  const trunk = (x: number, y: number): Point =>
    turnAbout(HIP, pose.trunkDeg, { x: HIP.x + x, y: HIP.y - y });
  const nape = trunk(0, TRUNK);
  const ear = hang(nape, 180 - NECK_UPRIGHT_DEG - pose.neckDeg, NECK, 1);
  const shoulder = trunk(4, TRUNK - 7);
  const belly = trunk(21 - 13 * pose.bellyIn, 15);
  const back = `M${show(HIP)}Q${show(trunk(-4, 25))} ${show(nape)}L${show({ x: ear.x - 5, y: ear.y + 6 })}`;
  const front = `M${show(trunk(14, 2))}Q${show(belly)} ${show(trunk(12, 34))}Q${show(trunk(11, 42))} ${show({ x: ear.x + 2, y: ear.y + 8 })}`;
  const seat = { x: HIP.x + 6, y: HIP.y };
  const leg = (thighDeg: number): string => {
    const knee = hang(seat, 90 + thighDeg, THIGH, 1);
    return `M${show(seat)}L${show(knee)}L${show({ x: knee.x + 1, y: knee.y + SHIN })}`;
  };
  return {
    chair: 'M34 66L38 110H70M40 110V130M68 110V130',
    body: back + front + leg(0) + (pose.thighDeg === 0 ? '' : leg(pose.thighDeg)),
    arms: drawArm(shoulder, pose.left, 1),
    head: PROFILE_HEAD,
    headPlace: placeHead(ear, pose.headDeg),
    face: '',
  };
}
