/*
 * A figure that exercises, as SVG paths, from its joint angles: a trunk, and limbs by their middle lines. Pure geometry, on
 * an area of 120 × 130, y downwards. The front view is a mirror image: the subject's left is on the picture's left. The side view
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
  /** Both hands are behind the head. */
  readonly handsBehind: boolean;
}

/** How thick the limbs are, in units of the drawing area. */
export interface LimbWidths {
  readonly arm: number;
  readonly leg: number;
  readonly neck: number;
}

/**
 * What is drawn: thin furniture, the closed trunk, the middle lines of the limbs, and the head with its position and
 * turn. Each limb of a path begins with M at its joint with the trunk.
 */
export interface ExerciseDrawing {
  readonly chair: string;
  /** The far arm and leg, behind the trunk. */
  readonly farArm: string;
  readonly farLeg: string;
  readonly body: string;
  readonly neck: string;
  readonly legs: string;
  readonly arms: string;
  readonly widths: LimbWidths;
  readonly head: string;
  readonly headPlace: string;
  readonly headScale: number;
  readonly face: string;
  /** The head covers the hands. */
  readonly handsBehind: boolean;
}

const UPPER = 22;
const FORE = 18;
const HEAD_SCALE = 0.62;
const SEATED_WIDTHS: LimbWidths = { arm: 8.5, leg: 12, neck: 9.5 };

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

/** Half of the trunk from the front as far as the middle of its lower edge: neck, shoulder, armpit, waist, hip. */
function flankOf({ twist, shrug }: ExercisePose, place: (x: number, y: number) => Point, side: 1 | -1) {
  const slide = -5 * twist;
  const half = 18 * (1 - 0.25 * Math.abs(twist));
  const at = (x: number, y: number, follows = 1): Point => place(60 + side * x + follows * slide, y);
  return {
    neck: at(4, 58 - 0.3 * shrug),
    slope: at(half - 6, 63 - shrug),
    shoulder: at(half, 70 - shrug),
    armpit: at(half - 1, 82 - 0.5 * shrug),
    waist: at(12, 100, 0.4),
    hip: at(15, 121, 0),
    joint: at(half - 2.5, 72 - shrug),
  };
}

function drawFrontTrunk(left: ReturnType<typeof flankOf>, right: ReturnType<typeof flankOf>): string {
  return [
    `M${show(left.neck)}Q${show(left.slope)} ${show(left.shoulder)}L${show(left.armpit)}`,
    `Q${show(left.waist)} ${show(left.hip)}L${show(right.hip)}Q${show(right.waist)} ${show(right.armpit)}`,
    `L${show(right.shoulder)}Q${show(right.slope)} ${show(right.neck)}Z`,
  ].join('');
}

function drawFrontExercise(pose: ExercisePose): ExerciseDrawing {
  // The picture is a mirror image: the subject's left is on the left.
  const place = (x: number, y: number): Point => turnAbout(SEAT, -pose.trunkDeg, { x, y });
  const slide = -5 * pose.twist;
  const [left, right] = [flankOf(pose, place, -1), flankOf(pose, place, 1)];
  const root = place(60 + slide, 62);
  const head = turnAbout(root, -pose.headDeg * 0.8, place(60 + slide, 44));
  const nose = -11 * (pose.headTurn + 0.35 * pose.twist);
  return {
    chair: pose.setting === 'chair' ? 'M40 74V124M80 74V124M40 78H80M34 124H86' : '',
    farArm: '',
    farLeg: '',
    body: drawFrontTrunk(left, right),
    neck: `M${show(root)}L${show(head)}`,
    legs: '',
    arms: drawArm(left.joint, pose.left, -1) + drawArm(right.joint, pose.right, 1),
    widths: SEATED_WIDTHS,
    head: FRONT_HEAD,
    headPlace: placeHead(head, -pose.headDeg - pose.trunkDeg, 1 - 0.08 * Math.abs(pose.headTurn)),
    headScale: HEAD_SCALE,
    // A nose and two eyes, which shift in the direction that the face looks.
    face: `M${round(nose)} -3V4M${round(nose - 6)} -7h.1M${round(nose + 6)} -7h.1`,
    handsBehind: pose.handsBehind,
  };
}

const HIP: Point = { x: 46, y: 104 };
const TRUNK = 46;
const NECK = 15;
/** Upright, the ear is slightly in front of the base of the neck. */
const NECK_UPRIGHT_DEG = 20;
const THIGH = 34;
const SHIN = 18;
const FOOT = 8;

function drawSideTrunk({ bellyIn }: ExercisePose, trunk: (x: number, y: number) => Point): string {
  const belly = trunk(23 - 13 * bellyIn, 15);
  return [
    `M${show(trunk(-5, 1))}Q${show(trunk(-9, 26))} ${show(trunk(-5, TRUNK - 6))}`,
    `Q${show(trunk(-3, TRUNK + 1))} ${show(trunk(3, TRUNK))}Q${show(trunk(11, TRUNK - 3))} ${show(trunk(12, 33))}`,
    `Q${show(belly)} ${show(trunk(13, -2))}Z`,
  ].join('');
}

function drawSeatedLeg(thighDeg: number): string {
  const seat = { x: HIP.x + 4, y: HIP.y - 1 };
  const knee = hang(seat, 90 + thighDeg, THIGH, 1);
  const ankle = { x: knee.x + 1, y: knee.y + SHIN };
  return `M${show(seat)}L${show(knee)}L${show(ankle)}L${show({ x: ankle.x + FOOT, y: ankle.y })}`;
}

function drawSideExercise(pose: ExercisePose): ExerciseDrawing {
  const trunk = (x: number, y: number): Point =>
    turnAbout(HIP, pose.trunkDeg, { x: HIP.x + x, y: HIP.y - y });
  const ear = hang(trunk(0, TRUNK), 180 - NECK_UPRIGHT_DEG - pose.neckDeg, NECK, 1);
  return {
    chair: 'M34 66L38 110H70M40 110V130M68 110V130',
    farArm: '',
    farLeg: pose.thighDeg === 0 ? '' : drawSeatedLeg(0),
    body: drawSideTrunk(pose, trunk),
    neck: `M${show(trunk(2, TRUNK - 5))}L${show({ x: ear.x - 1, y: ear.y + 3 })}`,
    legs: drawSeatedLeg(pose.thighDeg),
    arms: drawArm(trunk(3, TRUNK - 8), pose.left, 1),
    widths: SEATED_WIDTHS,
    head: PROFILE_HEAD,
    headPlace: placeHead(ear, pose.headDeg),
    headScale: HEAD_SCALE,
    face: '',
    handsBehind: pose.handsBehind,
  };
}
