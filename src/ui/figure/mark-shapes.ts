/*
 * The mark in its five shapes, defined once for the toolbar's icons, the pages and the card. It is a plumb line:
 * thread, bob and the head's dot. Upright, the dot is on the line; slouching, it is off the line. The states differ by
 * shape, so that colour is never needed.
 */

export const MARK_SHAPES = ['on', 'drift', 'paused', 'off', 'unknown'] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

/** One stroke or area on the 32 × 32 grid. Coordinates are even, so that they fall on whole pixels at 16 px too. */
export interface MarkPart {
  readonly d: string;
  /** Width of the stroke; a part without one is filled. */
  readonly stroke?: number;
}

const THREAD = 2;

function circle(x: number, y: number, radius: number): string {
  const across = 2 * radius;
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 ${-across} 0z`;
}

function thread(x: number, ...pieces: readonly (readonly [from: number, to: number])[]): MarkPart {
  return { d: pieces.map(([from, to]) => `M${x} ${from}V${to}`).join(''), stroke: THREAD };
}

/** A collar and a point below it. Without the collar it would look like an arrow. */
function bob(x: number): MarkPart {
  return { d: `M${x - 5} 20q0 -2 2 -2h6q2 0 2 2v2l-4 8h-2l-4 -8z` };
}

function dot(x: number, y: number): MarkPart {
  return { d: circle(x, y, 5) };
}

const QUESTION: readonly MarkPart[] = [
  { d: 'M10 11.5a6 6 0 1 1 9 5.2c-2 1.2-3 2.3-3 4.3', stroke: 3.6 },
  { d: circle(16, 26.5, 2.5) },
];

export const MARK_PARTS: Readonly<Record<MarkShape, readonly MarkPart[]>> = {
  on: [thread(16, [0, 20]), dot(16, 10), bob(16)],
  drift: [thread(10, [0, 20]), bob(10), dot(23, 11)],
  paused: [thread(16, [0, 4], [6, 10], [12, 16]), bob(16)],
  off: [thread(16, [0, 9]), { d: circle(16, 17, 7), stroke: 3 }],
  unknown: QUESTION,
};
