import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_CONFIG } from '../../../src/engine/config.ts';
import { adoptBaseline, assessmentConfigOf, createEngine, type Engine } from '../../../src/engine/engine.ts';
import { takeObservation } from '../../../src/engine/judge.ts';
import {
  NOTHING_UNSURE,
  stepUnsure,
  type UnsureMoment,
  type UnsureWatch,
} from '../../../src/engine/unsure-moments.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { marginOf } from '../../../src/posture/verdict/assess.ts';
import { FRAME, sit } from '../posture/seated.ts';
import { UNSURE } from '../posture/unsure.ts';

const calibrated = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0);
if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
const begun = adoptBaseline(createEngine(null, DEFAULT_ENGINE_CONFIG), calibrated.baseline);

const SLOUCHED = sit({ head: 1.35, eyeHeight: 0.42 });

interface Hour {
  engine: Engine;
  watch: UnsureWatch;
  atMs: number;
  readonly moments: UnsureMoment[];
}

const begin = (): Hour => ({ engine: begun, watch: NOTHING_UNSURE, atMs: 1000, moments: [] });

function observe(hour: Hour, observation: Observation): void {
  hour.atMs += 1000;
  hour.engine = takeObservation(hour.engine, observation, hour.atMs).engine;
  const { watch, moment } = stepUnsure(hour.watch, observation, hour.engine, hour.atMs);
  hour.watch = watch;
  if (moment !== null) hour.moments.push(moment);
}

function hold(hour: Hour, pose: Pose, seconds: number): void {
  for (let second = 0; second < seconds; second++)
    observe(hour, { type: 'observed', pose, frame: FRAME, light: 'enough', inferenceMs: 1 });
}

describe('a moment that the judge is unsure about', () => {
  it('is a posture near the limit that is held for some seconds', () => {
    const hour = begin();
    hold(hour, sit(), 5);
    hold(hour, UNSURE, 4);
    expect(hour.moments).toEqual([]);
    hold(hour, UNSURE, 3);
    expect(hour.moments).toHaveLength(1);
    const [moment] = hour.moments;
    expect(moment?.offLimit).toBeLessThan(1);
    expect(moment?.pose).toHaveLength(17);
    expect(moment?.look.view).toBe('front');
  });

  it('is neither sitting upright nor a clear slouch, nor an empty chair', () => {
    const hour = begin();
    hold(hour, sit(), 30);
    hold(hour, SLOUCHED, 30);
    hold(hour, [], 30);
    expect(hour.moments).toEqual([]);
  });

  it('also counts while nothing moves, but not behind a covered lens', () => {
    const hour = begin();
    hold(hour, UNSURE, 1);
    for (let second = 0; second < 6; second++) observe(hour, { type: 'unchanged' });
    expect(hour.moments).toHaveLength(1);
    const covered = begin();
    hold(covered, UNSURE, 3);
    observe(covered, { type: 'covered' });
    hold(covered, UNSURE, 3);
    expect(covered.moments).toEqual([]);
  });

  it('starts again after a gap', () => {
    const hour = begin();
    hold(hour, UNSURE, 4);
    hour.atMs += 10 * 60_000;
    hold(hour, UNSURE, 4);
    expect(hour.moments).toEqual([]);
  });

  it('is reported once in half an hour, however long it is held', () => {
    const hour = begin();
    hold(hour, UNSURE, 25 * 60);
    expect(hour.moments).toHaveLength(1);
    hold(hour, sit(), 10 * 60);
    hold(hour, UNSURE, 60);
    expect(hour.moments).toHaveLength(2);
  });

  it("is measured against the user's corrections", () => {
    const hour = begin();
    hold(hour, UNSURE, 2);
    const { measurement } = hour.engine;
    if (measurement === null) throw new Error('Nothing was measured.');
    const config = assessmentConfigOf(hour.engine);
    const before = marginOf(measurement, config) ?? Number.NaN;
    expect(marginOf(measurement, { ...config, sensitivity: 'strict' })).toBeCloseTo(before + 1, 6);
    expect(marginOf(measurement, { ...config, shifts: { forward_head: 1, slouch: 1 } })).toBeCloseTo(
      before - 1,
      6,
    );
  });
});
