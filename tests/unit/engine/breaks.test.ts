import { describe, expect, it } from 'vitest';
import { createSeatedWatch } from '../../../src/engine/breaks.ts';
import { DEFAULT_ENGINE_CONFIG } from '../../../src/engine/config.ts';
import { createEngine, type Engine } from '../../../src/engine/engine.ts';
import { rhythmFrom } from '../../../src/platform/engine-config.ts';
import { DEFAULT_SETTINGS } from '../../../src/platform/settings.ts';
import type { Observation } from '../../../src/posture/observation.ts';
import { FRAME, sit } from '../posture/seated.ts';

const MINUTE = 60_000;
const observed: Observation = {
  type: 'observed',
  pose: sit(),
  frame: FRAME,
  light: 'enough',
  inferenceMs: 40,
};
const engineThat = (state: 'fine' | 'away'): Engine => ({
  ...createEngine(null, DEFAULT_ENGINE_CONFIG),
  assessment: { state, issues: [] },
});

/** What is due, by minute, while the same is seen every five seconds. */
function watch(spells: readonly (readonly [minutes: number, engine: Engine, observation: Observation])[]) {
  const breaks = createSeatedWatch(rhythmFrom(DEFAULT_SETTINGS));
  const due: string[] = [];
  let atMs = 0;
  for (const [minutes, engine, observation] of spells) {
    for (let step = 0; step < minutes * 12; step++, atMs += 5000) {
      const kind = breaks.see(engine, observation, atMs);
      if (kind !== null) due.push(`${kind} ${Math.round(atMs / MINUTE)}`);
    }
  }
  return { due, seatedMs: breaks.seatedMs() };
}

describe('the watch on breaks', () => {
  it('takes a picture that has not changed for the one before', () => {
    const still = watch([
      [1, engineThat('fine'), observed],
      [61, engineThat('fine'), { type: 'unchanged' }],
    ]);
    expect(still.due).toEqual(['micro 30', 'micro 45', 'long 60']);
    expect(still.seatedMs).toBe(62 * MINUTE - 5000);
  });

  it('counts nobody as seated before an empty chair', () => {
    const left = watch([
      [50, engineThat('fine'), observed],
      [6, engineThat('away'), observed],
    ]);
    expect(left.seatedMs).toBeNull();
    expect(left.due).not.toContain('long 60');
  });
});
