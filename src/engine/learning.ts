/* The user's examples by workplace. Each workplace has its own camera, so a slouch looks different there. */
import type { PersonalExample } from '../posture/verdict/personal-judge.ts';

/** An example and the workplace it was seen at; null if it holds at every workplace. */
export interface WorkplaceExample extends PersonalExample {
  readonly setup: string | null;
}

/** The examples that hold at a workplace; all of them if the workplace is null (unknown). */
export function examplesAt<E extends WorkplaceExample>(
  examples: readonly E[],
  workplace: string | null,
): readonly E[] {
  return workplace === null
    ? examples
    : examples.filter((each) => each.setup === null || each.setup === workplace);
}
