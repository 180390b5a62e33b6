/* The whole figure from the side, facing right: standing, on all fours or lying. Smaller than the seated one. */
import type { ArmAngles, ExerciseDrawing, ExercisePose, Setting } from './exercise-figure-shape.ts';
import { hang, type Point, round, show, turnAbout } from './geometry.ts';
import { PROFILE_HEAD } from './heads.ts';

const UPPER = 17;
const FORE = 16;
const TRUNK = 36;
const NECK = 12;
const NECK_UPRIGHT_DEG = 20;
const THIGH = 27;
const SHIN = 24;
const HEAD_SCALE = 0.5;

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

function drawLeg(hip: Point, thighDeg: number, shinDeg: number): string {
  const knee = hang(hip, thighDeg, THIGH, 1);
  return `M${show(hip)}L${show(knee)}L${show(hang(knee, shinDeg, SHIN, 1))}`;
}

/** The figure in a pose with `view: 'whole'`. */
export function drawWholeExercise(pose: ExercisePose): ExerciseDrawing {
  const { legs, trunkDeg, headDeg, neckDeg } = pose;
  const hip = { x: pose.hipX, y: pose.hipY };
  const trunk = (x: number, y: number): Point => turnAbout(hip, trunkDeg, { x: hip.x + x, y: hip.y - y });
  const nape = trunk(0, TRUNK);
  const ear = hang(nape, 180 - NECK_UPRIGHT_DEG - neckDeg - trunkDeg, NECK, 1);
  const shoulder = trunk(2, TRUNK - 4);
  return {
    chair: FURNITURE[pose.setting],
    body:
      `M${show(hip)}Q${show(trunk(-3, 18))} ${show(nape)}L${show(ear)}` +
      drawLeg(hip, legs.farThighDeg, legs.farShinDeg) +
      drawLeg(hip, legs.nearThighDeg, legs.nearShinDeg),
    arms: drawArm(shoulder, pose.right) + drawArm(shoulder, pose.left),
    head: PROFILE_HEAD,
    headPlace: `translate(${show(ear)}) rotate(${round(trunkDeg + headDeg)}) scale(${HEAD_SCALE})`,
    face: '',
  };
}
