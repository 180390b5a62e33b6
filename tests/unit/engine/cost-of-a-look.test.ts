import { describe, expect, it, vi } from 'vitest';
import { createSeatedWatch } from '../../../src/engine/breaks.ts';
import { DEFAULT_ENGINE_CONFIG } from '../../../src/engine/config.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { takeObservation } from '../../../src/engine/judge.ts';
import { switchWorkplace } from '../../../src/engine/workplace-recognition.ts';
import type { FrameSize, Pose } from '../../../src/posture/body/keypoints.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { FRAME, movePose, sit } from '../posture/seated.ts';

/*
 * The cost of one sample without the model, in its two expensive parts: reading the keypoints, and running
 * the network on them.
 */

const counts = vi.hoisted(() => ({ reads: 0, runs: 0 }));
vi.mock('../../../src/posture/body/read-layout.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../../src/posture/body/read-layout.ts')>();
  return {
    ...original,
    readLayout: (pose: Pose, frame: FrameSize) => {
      counts.reads++;
      return original.readLayout(pose, frame);
    },
  };
});
vi.mock('../../../src/posture/estimator/network.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../../src/posture/estimator/network.ts')>();
  const evaluateNetwork: typeof original.evaluateNetwork = (...given) => {
    counts.runs++;
    return original.evaluateNetwork(...given);
  };
  return { ...original, evaluateNetwork };
});

const RHYTHM = { long: 3_600_000, micro: 1_800_000, eyes: 1_200_000 };
const AT_SHELF = movePose(sit({ eyeHeight: 0.38 }), 0.62, 120, 40);
const FROM_THE_SIDE = sit({ shoulderWidth: 110, eyeHeight: 1.6, head: 0.7 });

function placeOf(id: string, poses: readonly Pose[]) {
  const calibrated = calibrateFromPoses(poses, FRAME, id.length);
  if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
  return { id, baseline: calibrated.baseline };
}

/**
 * A minute upright, then slouched, away and back, slightly tilted; returns the highest cost of a sample in
 * each.
 */
function watch(upright: Pose, intervalMs: number, places: readonly ReturnType<typeof placeOf>[]) {
  const seated = createSeatedWatch(RHYTHM);
  let { engine } = switchWorkplace(
    createEngine(null, DEFAULT_ENGINE_CONFIG),
    places,
    'desk',
    'to_be_seen',
    0,
  );
  const most = { reads: 0, runs: 0 };
  for (let atMs = 1000; atMs < 10 * 60_000; atMs += intervalMs) {
    const minute = Math.floor(atMs / 60_000);
    const pose =
      minute === 3 ? [] : minute === 2 ? movePose(upright, 1.1, -30, 20) : movePose(upright, 1, minute, 0);
    const seen: Observation = { type: 'observed', pose, frame: FRAME, light: 'enough', inferenceMs: 1 };
    const before = { ...counts };
    engine = takeObservation(engine, seen, atMs).engine;
    seated.see(engine, seen, atMs);
    most.reads = Math.max(most.reads, counts.reads - before.reads);
    most.runs = Math.max(most.runs, counts.runs - before.runs);
  }
  return { most, engine };
}

describe.each([2000, 6000])('one sample every %i ms', (intervalMs) => {
  it.each<[string, number, Pose]>([
    ['the front', 2, sit()],
    ['the side', 1, FROM_THE_SIDE],
  ])('from %s reads the keypoints once and runs the network %i times', (_, runs, upright) => {
    const { most, engine } = watch(upright, intervalMs, [placeOf('desk', [upright, upright, upright])]);
    expect(most).toEqual({ reads: 1, runs });
    expect(engine.drift?.lastAtMs).toBeGreaterThan(500_000);
    expect(engine.drift?.baseline).not.toEqual(engine.baseline);
  });

  it('costs no more with another known workplace', () => {
    const desk = placeOf('desk', [sit(), sit(), sit()]);
    const shelf = placeOf('shelf', [AT_SHELF, AT_SHELF, AT_SHELF]);
    expect(watch(sit(), intervalMs, [desk, shelf]).most).toEqual({ reads: 1, runs: 2 });
  });

  it('runs the network twice for each view cluster of a calibration', () => {
    const both = placeOf('desk', [sit(), sit(), sit(), AT_SHELF, AT_SHELF, AT_SHELF]);
    expect(both.baseline.places).toHaveLength(2);
    expect(watch(sit(), intervalMs, [both]).most).toEqual({ reads: 1, runs: 4 });
  });
});
