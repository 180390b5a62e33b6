/*
 * The posture figure: the outline of head, neck and shoulders from the side and from the front, bent by the estimated
 * angles. Pure geometry. Each drawing has an area of 124 × 128, y downwards; the plumb line is at x = 60.
 */
import { type Point, turnAbout } from './geometry.ts';
import { type BodyOutline, type Curves, drawCurves, readCurves } from './outline.ts';

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

/** A drawing as SVG paths, and the head's dot, which is on the plumb line when upright. */
export interface FigureDrawing {
  /** Closed. */
  readonly outline: string;
  /** Ears seen from the front; closed, behind the head. Empty from the side. */
  readonly ears: string;
  /** The line of the jaw. */
  readonly jaw: string;
  readonly dot: Point;
}

/** The plumb line of both drawings. */
export const PLUMB_X = 60;

const SIDE: BodyOutline = {
  before: readCurves('33 150 31 128 30 110 36 97 40 89 45 84 46 76 46.8 71 47 64.5 44 61'),
  head: readCurves(
    '38 56 35 48 35 39 35 23 46 12 61 12 74 12 83 20.5 84 32 84.2 35 84 37 85 39.5 86.4 43 89.4 46.4 89.2 48 89 49.4 87 49.8 85.4 50 84.6 52 85.6 53.2 84.8 54.8 85 60 83 66 76 66.4 71 66.6 67 65.6 65.6 69',
  ),
  after: readCurves('65.4 75 67 81 72 85 83 91 88 102 88.5 116 89 130 88 140 88 150'),
};
const SIDE_JAW = readCurves('66 69 62 66 60 60 60 54');
const SIDE_DOT: Point = { x: PLUMB_X, y: 44 };

const FRONT: BodyOutline = {
  before: readCurves('10 152 10 126 15 113 30 107 42 102 50 98 50.4 88 50.5 82 50.4 76 50 71'),
  head: readCurves('43 65.5 38.8 55 38.4 43 37.8 24 46 12 60 12 74 12 82.2 24 81.6 43 81.2 55 77 65.5 70 71'),
  after: readCurves('69.6 76 69.5 82 69.6 88 70 98 78 102 90 107 105 113 110 126 110 152'),
};
const FRONT_EARS: readonly Curves[] = [
  readCurves('38.6 40 33.6 38 34.1 53 37.6 53'),
  readCurves('81.4 40 86.4 38 85.9 53 82.4 53'),
];
const FRONT_JAW = readCurves('50 71 54 76.4 66 76.4 70 71');
const FRONT_DOT: Point = { x: PLUMB_X, y: 46 };

/** Moves a point of the upright figure. */
type Bend = (point: Point) => Point;

/** The spine seen from the side, upright: from the lower edge over the base of the neck to the base of the skull. */
const SPINE = { x: 48, lower: 150, nape: 92, neck: 78, skull: 68 };
const STEP = 2;
const RADIANS = Math.PI / 180;

/** A trunk that slumps also sinks. */
const SINKS_PER_DEG = 0.35;
const sinkOf = ({ trunkDeg }: FigureAngles): number => SINKS_PER_DEG * Math.max(0, trunkDeg);

/** How far the spine leans at a height. The trunk's angle grows evenly, then changes to the neck's. */
function spineDegAt(y: number, { trunkDeg, neckDeg }: FigureAngles): number {
  const { lower, nape, neck } = SPINE;
  if (y >= nape) return (trunkDeg * Math.max(0, lower - y)) / (lower - nape);
  return trunkDeg + (neckDeg - trunkDeg) * Math.min(1, (nape - y) / (nape - neck));
}

/** The point of the bent spine that is at a height when upright. */
function spineAt(y: number, angles: FigureAngles): Point {
  const at = { x: SPINE.x, y: Math.max(y, SPINE.lower) + sinkOf(angles) };
  for (let height = SPINE.lower; height > y; height -= STEP) {
    const length = Math.min(STEP, height - y);
    const deg = spineDegAt(height - length / 2, angles);
    at.x += length * Math.sin(deg * RADIANS);
    at.y -= length * Math.cos(deg * RADIANS);
  }
  return at;
}

/** Bends trunk and neck with the spine; the head turns as one about the base of the skull. */
function bendSide(angles: FigureAngles): { body: Bend; head: Bend } {
  const skull = spineAt(SPINE.skull, angles);
  return {
    body: ({ x, y }) => {
      const height = Math.max(y, SPINE.skull);
      const { x: spineX, y: spineY } = spineAt(height, angles);
      const deg = spineDegAt(height, angles);
      return turnAbout({ x: spineX, y: spineY }, deg, {
        x: spineX + x - SPINE.x,
        y: spineY + Math.min(0, y - SPINE.skull),
      });
    },
    head: ({ x, y }) =>
      turnAbout(skull, angles.pitchDeg, { x: skull.x + x - SPINE.x, y: skull.y + y - SPINE.skull }),
  };
}

/** From the front, a head that comes forward also comes down, and looks larger. */
const LARGER_PER_PX = 0.004;
const LARGEST = 1.12;
const FACE_ABOVE_NECK = 42;
const SHOULDERS: Point = { x: PLUMB_X, y: 104 };
/** Where the head's movement ends and the shoulders' begins. */
const NECK_Y = { top: 71, bottom: 102 };

function bendHead(angles: FigureAngles): Bend {
  const { x: sideX, y: sideY } = bendSide(angles).head(SIDE_DOT);
  const size = Math.max(1, Math.min(LARGEST, 1 + LARGER_PER_PX * (sideX - SIDE_DOT.x)));
  const by = {
    x: FACE_ABOVE_NECK * Math.sin(angles.lateralDeg * RADIANS),
    y: sideY - SIDE_DOT.y + FACE_ABOVE_NECK * (1 - Math.cos(angles.lateralDeg * RADIANS)),
  };
  return ({ x, y }) => {
    const grown = { x: PLUMB_X + (x - PLUMB_X) * size, y: NECK_Y.top + (y - NECK_Y.top) * size };
    const turned = turnAbout({ x: PLUMB_X, y: NECK_Y.top }, angles.headTiltDeg, grown);
    return { x: turned.x + by.x, y: turned.y + by.y };
  };
}

/** Between head and shoulders, the neck follows both. */
function bendFront(angles: FigureAngles): { body: Bend; head: Bend } {
  const head = bendHead(angles);
  return {
    head,
    body: (point) => {
      const turned = turnAbout(SHOULDERS, angles.shoulderTiltDeg, point);
      const shoulders = { x: turned.x, y: turned.y + sinkOf(angles) };
      const part = Math.min(1, Math.max(0, (point.y - NECK_Y.top) / (NECK_Y.bottom - NECK_Y.top)));
      const moved = head(point);
      return {
        x: moved.x + (shoulders.x - moved.x) * part,
        y: moved.y + (shoulders.y - moved.y) * part,
      };
    },
  };
}

/** The head of the other drawing, where this drawing's head is. */
function borrowHead({ head }: BodyOutline, by: Point): Curves {
  return head.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
}

function drawOutline({ before, after }: BodyOutline, head: Curves, bend: { body: Bend; head: Bend }): string {
  return drawCurves([...before.map(bend.body), ...head.map(bend.head), ...after.map(bend.body)]);
}

/**
 * The figure from the side, facing right.
 * @param turned the head is turned towards the viewer
 */
export function drawProfile(angles: FigureAngles, turned = false): FigureDrawing {
  const bend = bendSide(angles);
  const head = turned ? borrowHead(FRONT, { x: -5, y: -3 }) : SIDE.head;
  return {
    outline: drawOutline(SIDE, head, bend),
    ears: '',
    jaw: turned ? '' : drawCurves(SIDE_JAW.map(bend.head), false),
    dot: bend.head(SIDE_DOT),
  };
}

/**
 * The figure from the front, as a mirror image: the subject's left is on the picture's left.
 * @param turned the head is turned to the side
 */
export function drawFront(angles: FigureAngles, turned = false): FigureDrawing {
  const bend = bendFront(angles);
  const head = turned ? borrowHead(SIDE, { x: 4, y: 2 }) : FRONT.head;
  return {
    outline: drawOutline(FRONT, head, bend),
    ears: turned ? '' : FRONT_EARS.map((ear) => drawCurves(ear.map(bend.head))).join(''),
    jaw: turned ? '' : drawCurves(FRONT_JAW.map(bend.head), false),
    dot: bend.head(FRONT_DOT),
  };
}
