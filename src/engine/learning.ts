/* What the user has shown and answered, by workplace: each has its own camera, and with it its own slouch. */
import type { PersonalExample } from '../posture/verdict/personal-judge.ts';

/** An example, and the workplace that it was seen at; null where it holds at every workplace. */
export interface WorkplaceExample extends PersonalExample {
  readonly setup: string | null;
}

/** The examples that hold at a workplace. Null, where the workplace isn't known: all of them. */
export function examplesAt<E extends WorkplaceExample>(
  examples: readonly E[],
  workplace: string | null,
): readonly E[] {
  return workplace === null
    ? examples
    : examples.filter((each) => each.setup === null || each.setup === workplace);
}
