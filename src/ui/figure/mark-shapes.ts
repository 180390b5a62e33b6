/*
 * The mark in its seven shapes, defined once for the toolbar's icons, the pages and the card. It is a plumb line:
 * thread, bob and the head's dot. Upright, the dot is on the line; slouching, it is off the line; away, it is a ring. A moon stands for a snooze, two bars for a pause, the power sign for off. The states differ by
 * shape, so that colour is never needed.
 */

export const MARK_SHAPES = ['on', 'drift', 'snoozed', 'away', 'paused', 'off', 'unknown'] as const;
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
  snoozed: [{ d: 'M19 5a11 11 0 1 0 8 16a9 9 0 0 1 -8 -16z' }],
  away: [thread(16, [0, 5], [15, 20]), { d: circle(16, 10, 4), stroke: 2.4 }, bob(16)],
  paused: [{ d: 'M10 8h4v16h-4zM18 8h4v16h-4z' }],
  off: [{ d: 'M16 6v9M11 9.5a9 9 0 1 0 10 0', stroke: 3 }],
  unknown: QUESTION,
};
