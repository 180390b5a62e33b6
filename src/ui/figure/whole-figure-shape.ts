/* The whole figure from the side, facing right: standing, on all fours or lying. Smaller than the seated one. */
import type {
  ArmAngles,
  ExerciseDrawing,
  ExercisePose,
  LimbWidths,
  Setting,
} from './exercise-figure-shape.ts';
import { hang, type Point, round, show, turnAbout } from './geometry.ts';
import { PROFILE_HEAD } from './heads.ts';

const UPPER = 17;
const FORE = 13;
const TRUNK = 36;
const NECK = 12;
const NECK_UPRIGHT_DEG = 20;
const THIGH = 27;
const SHIN = 19;
const FOOT = 5;
const HEAD_SCALE = 0.5;
const WIDTHS: LimbWidths = { arm: 6.5, leg: 8.5, neck: 7.5 };
/** Half of the thickness of chest, waist and hip. */
const CHEST = 7.5;
const WAIST = 5.5;
const HIP = 4.5;

const FURNITURE: Readonly<Record<Setting, string>> = {
  chair: '',
  none: 'M20 131H100',
  floor: 'M4 124H118',
  wall: 'M20 131H90V14',
  doorway: 'M20 131H100M60 131V14',
  desk: 'M20 131H116M84 72H116M108 72V131',
};

function drawArm(shoulder: Point, { upperDeg, foreDeg, foreLength }: ArmAngles): string {
  const elbow = hang(shoulder, upperDeg, UPPER, 1);
  return `M${show(shoulder)}L${show(elbow)}L${show(hang(elbow, foreDeg, FORE * foreLength, 1))}`;
}

/** A foot of somebody who kneels points back; any other one forward. */
function footDeg(shinDeg: number): number {
  return shinDeg <= -60 ? shinDeg : shinDeg + 80;
}

function drawLeg(hip: Point, thighDeg: number, shinDeg: number): string {
  const knee = hang(hip, thighDeg, THIGH, 1);
  const ankle = hang(knee, shinDeg, SHIN, 1);
  return `M${show(hip)}L${show(knee)}L${show(ankle)}L${show(hang(ankle, footDeg(shinDeg), FOOT, 1))}`;
}

/** Back and belly, from the seat to the shoulders. */
function drawTrunk(trunk: (x: number, y: number) => Point): string {
  return [
    `M${show(trunk(-HIP, -2))}Q${show(trunk(-WAIST, 12))} ${show(trunk(-CHEST, 24))}`,
    `Q${show(trunk(-CHEST, TRUNK))} ${show(trunk(0, TRUNK))}Q${show(trunk(CHEST, TRUNK))} ${show(trunk(CHEST, 24))}`,
    `Q${show(trunk(WAIST, 12))} ${show(trunk(HIP, -2))}Q${show(trunk(0, -5))} ${show(trunk(-HIP, -2))}Z`,
  ].join('');
}

/** The figure in a pose with `view: 'whole'`. */
export function drawWholeExercise(pose: ExercisePose): ExerciseDrawing {
  const { legs, trunkDeg, headDeg, neckDeg } = pose;
  const hip = { x: pose.hipX, y: pose.hipY };
  const trunk = (x: number, y: number): Point => turnAbout(hip, trunkDeg, { x: hip.x + x, y: hip.y - y });
  const ear = hang(trunk(0, TRUNK), 180 - NECK_UPRIGHT_DEG - neckDeg - trunkDeg, NECK, 1);
  const shoulder = trunk(1, TRUNK - 5);
  return {
    chair: FURNITURE[pose.setting],
    farArm: drawArm(shoulder, pose.right),
    farLeg: drawLeg(hip, legs.farThighDeg, legs.farShinDeg),
    body: drawTrunk(trunk),
    neck: `M${show(trunk(0, TRUNK - 4))}L${show(ear)}`,
    legs: drawLeg(hip, legs.nearThighDeg, legs.nearShinDeg),
    arms: drawArm(shoulder, pose.left),
    widths: WIDTHS,
    head: PROFILE_HEAD,
    headPlace: `translate(${show(ear)}) rotate(${round(trunkDeg + headDeg)}) scale(${HEAD_SCALE})`,
    headScale: HEAD_SCALE,
    face: '',
    handsBehind: pose.handsBehind,
  };
}
