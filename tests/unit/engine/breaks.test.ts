import { describe, expect, it } from 'vitest';
import { createSeatedWatch, type SeatedWatch } from '../../../src/engine/breaks.ts';
import { DEFAULT_ENGINE_CONFIG } from '../../../src/engine/config.ts';
import { createEngine, type Engine } from '../../../src/engine/engine.ts';
import type { Baseline } from '../../../src/posture/baseline/baseline.ts';
import type { Measurement } from '../../../src/posture/body/measurement.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import { readSample } from '../../../src/posture/body/sample.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { unknownMeasurement } from '../../../src/posture/verdict/measure.ts';
import { rhythmFrom } from '../../../src/state/engine-config.ts';
import { DEFAULT_SETTINGS } from '../../../src/state/settings.ts';
import { FRAME, sit } from '../posture/seated.ts';

const MINUTE = 60_000;
const OBSERVED = {
  type: 'observed',
  pose: sit(),
  frame: FRAME,
  light: 'enough',
  inferenceMs: 40,
} as const satisfies Observation;
const engineThat = (state: 'fine' | 'away'): Engine => ({
  ...createEngine(null, DEFAULT_ENGINE_CONFIG),
  sample: readSample(OBSERVED, 0),
  assessment: { state, issues: [] },
});

/** The breaks that fall due, by minute, if the same is seen every five seconds. */
function watch(spells: readonly (readonly [minutes: number, engine: Engine, observation: Observation])[]) {
  const breaks = createSeatedWatch(rhythmFrom(DEFAULT_SETTINGS));
  const due: string[] = [];
  let atMs = 0;
  for (const [minutes, engine, observation] of spells) {
    for (let step = 0; step < minutes * 12; step++, atMs += 5000) {
      const { due: kind } = breaks.see(engine, observation, atMs);
      if (kind !== null) due.push(`${kind} ${Math.round(atMs / MINUTE)}`);
    }
  }
  return { due, seatedMs: breaks.seatedMs() };
}

describe('the watch on breaks', () => {
  it('treats an unchanged picture like the one before', () => {
    const still = watch([
      [1, engineThat('fine'), OBSERVED],
      [61, engineThat('fine'), { type: 'unchanged' }],
    ]);
    expect(still.due).toEqual(['micro 30', 'micro 45', 'long 60']);
    expect(still.seatedMs).toBe(62 * MINUTE - 5000);
  });

  it('counts nobody as seated before an empty chair', () => {
    const left = watch([
      [50, engineThat('fine'), OBSERVED],
      [6, engineThat('away'), OBSERVED],
    ]);
    expect(left.seatedMs).toBeNull();
    expect(left.due).not.toContain('long 60');
  });
});

const RHYTHM = rhythmFrom({ ...DEFAULT_SETTINGS, eyeBreaks: true });

/** The kinds of break that fall due while somebody is seen every five seconds. */
function watchFor(seated: SeatedWatch, fromMinute: number, minutes: number): Set<string> {
  const due = new Set<string>();
  for (let atMs = fromMinute * MINUTE; atMs < (fromMinute + minutes) * MINUTE; atMs += 5000) {
    const { due: kind } = seated.see(engineThat('fine'), OBSERVED, atMs);
    if (kind !== null) due.add(kind);
  }
  return due;
}

describe('the watch on sitting', () => {
  it('suggests nothing before a rhythm is set', () => {
    const seated = createSeatedWatch();
    expect(watchFor(seated, 0, 70)).toEqual(new Set());
    expect(seated.seatedMs()).toBeNull();
  });

  it('suggests every kind at a sitting workplace', () => {
    const seated = createSeatedWatch();
    seated.setRhythm(RHYTHM);
    expect(watchFor(seated, 0, 70)).toEqual(new Set(['eyes', 'micro', 'long']));
  });

  it('never asks a standing user to get up, and does not count them as seated', () => {
    const seated = createSeatedWatch();
    seated.setRhythm(RHYTHM);
    seated.setStanding(true, 0);
    expect(watchFor(seated, 0, 70)).toEqual(new Set(['eyes']));
    expect(seated.seatedMs()).toBeNull();
  });

  it('starts again when the user sits down again', () => {
    const seated = createSeatedWatch();
    seated.setRhythm(RHYTHM);
    watchFor(seated, 0, 50);
    seated.setStanding(true, 50 * MINUTE);
    watchFor(seated, 50, 5);
    seated.setStanding(false, 55 * MINUTE);
    watchFor(seated, 55, 10);
    expect(seated.seatedMs()).toBe(10 * MINUTE - 5000);
  });
});

describe('looking away', () => {
  const measured = (headYawDeg: number): Measurement => ({
    ...unknownMeasurement('front', 'nobody'),
    headYawDeg: { value: headYawDeg, sd: 2 },
  });
  const { baseline } = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0) as { readonly baseline: Baseline };
  const turned = (headYawDeg: number): Engine => ({
    ...engineThat('fine'),
    baseline,
    measurement: measured(headYawDeg),
  });
  const unseen: Engine = {
    ...engineThat('fine'),
    assessment: { state: 'unknown', reason: 'face_not_seen', issues: [] },
  };

  /** Whether half a minute of it rests the eyes. */
  function rests(engine: Engine): boolean {
    const breaks = createSeatedWatch(RHYTHM);
    let rested = false;
    for (let second = 0; second < 90; second++) {
      const seen = second < 30 ? turned(0) : engine;
      const { events } = breaks.see(seen, OBSERVED, second * 1000);
      rested ||= events.some((event) => event.type === 'break_taken' && event.kind === 'eyes');
    }
    return rested;
  }

  it.each<[string, Engine, boolean]>([
    ['out of the window, to the left', turned(60), true],
    ['to the right', turned(-60), true],
    ['so far that no face is seen', unseen, true],
    ['at a second screen', turned(35), false],
    ['at the screen', turned(0), false],
  ])('%s', (_, engine, rested) => {
    expect(rests(engine)).toBe(rested);
  });
});
