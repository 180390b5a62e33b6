/*
 * The lines of the posture figure, as SVG paths, from its angles. Pure geometry. Each of the two drawings has an area
 * of 100 × 112, y downwards.
 */

export interface FigureAngles {
  readonly trunkDeg: number;
  readonly neckDeg: number;
  readonly pitchDeg: number;
  readonly lateralDeg: number;
  readonly headTiltDeg: number;
  readonly shoulderTiltDeg: number;
}

export const UPRIGHT: FigureAngles = {
  trunkDeg: 0,
  neckDeg: 0,
  pitchDeg: 0,
  lateralDeg: 0,
  headTiltDeg: 0,
  shoulderTiltDeg: 0,
};

/** A drawing: lines, an area for the head, and the head's dot, which is on the plumb line when upright. */
export interface FigureDrawing {
  readonly body: string;
  readonly head: string;
  readonly headTurn: string;
  readonly dot: Point;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const HIP: Point = { x: 38, y: 122 };
const TRUNK = 64;
const NECK = 23;
/** Upright, the ear is slightly in front of the base of the neck. */
const NECK_UPRIGHT_DEG = 22;

const round = (value: number): number => Math.round(value * 10) / 10;
const show = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/**
 * The point reached from another by moving up and forward along a body part that leans forward by this many degrees.
 */
function along(from: Point, deg: number, up: number, forward: number): Point {
  const angle = (deg * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return { x: from.x + up * sin + forward * cos, y: from.y - up * cos + forward * sin };
}

/** The head in profile, facing right, with its ear at the origin. */
export const PROFILE_HEAD =
  'M-9 9C-16 3 -18 -5 -16 -12C-13 -21 -5 -25 3 -24C11 -23 16 -18 16 -11L15.5 -8L20 -1Q20 1 16.5 1.5L16 8Q15 12 10 12Q4 12 1 9';

/** The figure from the side: trunk, neck and head, each turned about the joint below it. */
export function drawProfile({ trunkDeg, neckDeg, pitchDeg }: FigureAngles): FigureDrawing {
  const nape = along(HIP, trunkDeg, TRUNK, 0);
  const ear = along(nape, NECK_UPRIGHT_DEG + neckDeg, NECK, 0);
  const hollow = along(HIP, trunkDeg, TRUNK * 0.55, -5 - 0.35 * Math.max(0, trunkDeg));
  const skullBack = along(ear, pitchDeg, -9, -9);
  const jaw = along(ear, pitchDeg, -10, 2);
  const throat = along(nape, trunkDeg, -8, 15);
  const chest = along(HIP, trunkDeg, TRUNK * 0.55, 31);
  const belly = along(HIP, trunkDeg, 8, 27);
  const shoulder = along(nape, trunkDeg, -13, 8);
  const elbow = { x: shoulder.x + 1, y: shoulder.y + 31 };
  const back = `M${show(HIP)}Q${show(hollow)} ${show(nape)}L${show(skullBack)}`;
  const front = `M${show(belly)}Q${show(chest)} ${show(throat)}L${show(jaw)}`;
  const arm = `M${show(shoulder)}L${show(elbow)}L${show({ x: elbow.x + 27, y: elbow.y + 1 })}`;
  return { body: back + front + arm, head: PROFILE_HEAD, headTurn: turn(ear, pitchDeg), dot: ear };
}

const THROAT: Point = { x: 50, y: 71 };
const FACE_ABOVE_THROAT = 34;
/** Ears, and an oval between them, with the middle of the face at the origin. */
export const FRONT_HEAD =
  'M-15 -4C-15 -17 -9 -23 0 -23C9 -23 15 -17 15 -4C15 10 7 19 0 19C-7 19 -15 10 -15 -4zM-15 -5C-19 -6 -19 4 -14 4M15 -5C19 -6 19 4 14 4';

/** The figure from the front, as a mirror image: the subject's left is on the picture's left. */
export function drawFront({ lateralDeg, headTiltDeg, shoulderTiltDeg }: FigureAngles): FigureDrawing {
  const face = along(THROAT, lateralDeg, FACE_ABOVE_THROAT, 0);
  const pivot: Point = { x: 50, y: 82 };
  const at = (x: number, y: number): string => {
    const rise = along(pivot, shoulderTiltDeg, pivot.y - y, x - pivot.x);
    return show(rise);
  };
  const jaw = (side: number) => show(along(face, lateralDeg, -15, 8 * side));
  const left = `M${at(10, 120)}C${at(11, 92)} ${at(18, 83)} ${at(30, 79)}Q${at(42, 76)} ${jaw(-1)}`;
  const right = `M${at(90, 120)}C${at(89, 92)} ${at(82, 83)} ${at(70, 79)}Q${at(58, 76)} ${jaw(1)}`;
  return { body: left + right, head: FRONT_HEAD, headTurn: turn(face, headTiltDeg), dot: face };
}

function turn({ x, y }: Point, deg: number): string {
  return `translate(${round(x)} ${round(y)}) rotate(${round(deg)})`;
}

/** The position of the plumb lines: through the head's dot of the upright figure. */
export const PLUMB_X = { profile: drawProfile(UPRIGHT).dot.x, front: drawFront(UPRIGHT).dot.x };
