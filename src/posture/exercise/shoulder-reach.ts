import type { Baseline } from '../baseline/baseline.ts';
import type { Layout } from '../body/layout.ts';
import { proportionsOf } from '../body/proportions.ts';
import type { Reach } from './movement.ts';

/**
 * The shoulders are seen 2.2 cm nearer to the ears, with some 34 cm between the shoulder joints. The detector's shoulder
 * doesn't always follow a raised one all the way: of 4.5 cm, 2.7 to 4.5 are seen, and of 1.4 cm up to 1.8. This is the
 * middle between the least of the one and the most of the other, over the simulator's people A to H. Rigged characters
 * were held out (docs/measurements/exercises.md).
 */
const RAISED = 0.066;

/** Shoulders up towards the ears: the upper half of a roll. The rotation cannot be seen from the front. */
export function readShoulderRoll(layout: Layout, { proportions: before }: Baseline): Reach {
  const raised = before.earHeight - proportionsOf(layout).earHeight;
  return { part: Math.max(0, raised / RAISED), side: null };
}
