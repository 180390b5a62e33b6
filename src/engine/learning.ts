/* What the user has shown and answered, by workplace: each has its own camera, and with it its own slouch. */
import { learnFrom, type PersonalExample } from '../posture/personal-judge.ts';
import type { Engine } from './engine.ts';

/** An example, and the workplace that it was seen at; null where it holds at every workplace. */
export interface PlacedExample extends PersonalExample {
  readonly setup: string | null;
}

/** The examples that hold at a workplace. Null, where the workplace isn't known: all of them. */
export function examplesAt<E extends PlacedExample>(
  examples: readonly E[],
  setup: string | null,
): readonly E[] {
  return setup === null ? examples : examples.filter((each) => each.setup === null || each.setup === setup);
}

/** Learns again from the examples of the workplace that the engine is at. */
export function learnHere(engine: Engine): Engine {
  const examples = examplesAt(engine.examples, engine.whereabouts?.id ?? null);
  return { ...engine, personal: learnFrom(examples) };
}
