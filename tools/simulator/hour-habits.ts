import type { PostureLabel } from './posture.ts';
import type { Draw } from './random.ts';
import { drawStyle, type Style } from './random-posture.ts';

/** How one person spends an hour at a desk. */
export interface Habits {
  readonly style: Style;
  /** The side of the second screen and the phone. */
  readonly screenSide: 1 | -1;
  readonly phoneSide: 1 | -1;
  /** 1 = the usual durations; less is restless. */
  readonly pace: number;
  /** How often the eyes go down to the keys: glances per minute of typing. */
  readonly keyGlances: number;
  /** Bad postures that occur more often than others. */
  readonly favourites: readonly PostureLabel[];
}

/** Draws the habits of a person. */
export function drawHabits(draw: Draw): Habits {
  return {
    style: drawStyle(draw),
    screenSide: draw.side(),
    phoneSide: draw.side(),
    pace: draw.even(0.7, 1.4),
    keyGlances: draw.pick([0, 1, 2, 3]),
    favourites: [
      draw.pick(['forward_head', 'slouch']),
      draw.pick(['forward_head', 'slouch', 'hunch', 'lean']),
    ],
  };
}
