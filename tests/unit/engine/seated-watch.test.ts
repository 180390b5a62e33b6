import { describe, expect, it } from 'vitest';
import { createSeatedWatch, type SeatedWatch } from '../../../src/engine/breaks.ts';
import { DEFAULT_ENGINE_CONFIG } from '../../../src/engine/config.ts';
import { createEngine, type Engine } from '../../../src/engine/engine.ts';
import { rhythmFrom } from '../../../src/platform/engine-config.ts';
import { DEFAULT_SETTINGS } from '../../../src/platform/settings.ts';
import type { Observation } from '../../../src/posture/observation.ts';
import { FRAME, sit } from '../posture/seated.ts';

const MINUTE = 60_000;
const OBSERVED: Observation = {
  type: 'observed',
  pose: sit(),
  frame: FRAME,
  light: 'enough',
  inferenceMs: 40,
};
const FINE: Engine = {
  ...createEngine(null, DEFAULT_ENGINE_CONFIG),
  assessment: { state: 'fine', issues: [] },
};
const RHYTHM = rhythmFrom({ ...DEFAULT_SETTINGS, eyeBreaks: true });

/** The kinds of break that fall due while somebody is seen every five seconds. */
function watchFor(seated: SeatedWatch, fromMinute: number, minutes: number): Set<string> {
  const due = new Set<string>();
  for (let atMs = fromMinute * MINUTE; atMs < (fromMinute + minutes) * MINUTE; atMs += 5000) {
    const kind = seated.see(FINE, OBSERVED, atMs);
    if (kind !== null) due.add(kind);
  }
  return due;
}

describe('the watch on who is seated', () => {
  it('suggests nothing before there is a rhythm', () => {
    const seated = createSeatedWatch();
    expect(watchFor(seated, 0, 70)).toEqual(new Set());
    expect(seated.seatedMs()).toBeNull();
  });

  it('suggests every kind where one sits', () => {
    const seated = createSeatedWatch();
    seated.setRhythm(RHYTHM);
    expect(watchFor(seated, 0, 70)).toEqual(new Set(['eyes', 'micro', 'long']));
  });

  it('tells nobody who stands to get up, and does not call them seated', () => {
    const seated = createSeatedWatch();
    seated.setRhythm(RHYTHM);
    seated.setStanding(true);
    expect(watchFor(seated, 0, 70)).toEqual(new Set(['eyes']));
    expect(seated.seatedMs()).toBeNull();
  });

  it('begins anew when the user sits down again', () => {
    const seated = createSeatedWatch();
    seated.setRhythm(RHYTHM);
    watchFor(seated, 0, 50);
    seated.setStanding(true);
    watchFor(seated, 50, 5);
    seated.setStanding(false);
    watchFor(seated, 55, 10);
    expect(seated.seatedMs()).toBe(10 * MINUTE - 5000);
  });
});
