import type { Baseline } from '../baseline/baseline.ts';
import type { Layout } from '../body/layout.ts';
import { proportionsOf } from '../body/proportions.ts';
import type { Reach } from './movement.ts';

/** The shoulders come 2.5 cm nearer to the ears, with some 34 cm between the shoulder joints. */
const RAISED = 0.075;

/** Shoulders up towards the ears: the upper half of a roll. The rotation cannot be seen from the front. */
export function readShoulderRoll(layout: Layout, { proportions: before }: Baseline): Reach {
  const raised = before.earHeight - proportionsOf(layout).earHeight;
  return { part: Math.max(0, raised / RAISED), side: null };
}
