import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_CONFIG } from '../../../src/engine/config.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { takeObservation } from '../../../src/engine/judge.ts';
import { takeSnapshot } from '../../../src/engine/snapshot.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { parseRecording } from '../../../src/recording/recording.ts';
import { replay } from '../../../src/recording/replay.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { jsonText, spoil } from '../platform/corrupt.ts';
import { faceOf } from '../posture/faces.ts';
import { FRAME, sit } from '../posture/seated.ts';

/* Recording files, valid, corrupt and random: none may throw, hang, or be accepted if it is invalid. */

const LONG_MS = 120_000;

/** An engine in the middle of a watch: somebody slouches, and has been alerted. */
function watchSlouch() {
  const calibration = calibrateFromPoses([sit(), sit(), sit()], FRAME, 0);
  if (!('baseline' in calibration)) throw new Error(calibration.problem);
  let engine = createEngine(calibration.baseline, DEFAULT_ENGINE_CONFIG);
  for (let atMs = 0; atMs < 40_000; atMs += 1000) {
    const pose = atMs < 5000 ? sit() : sit({ head: 1.3, eyeHeight: 0.45 });
    const seen = { type: 'observed', pose, frame: FRAME, light: 'enough', inferenceMs: 1 } as const;
    engine = takeObservation(engine, seen, atMs).engine;
  }
  return engine;
}

describe('recording files', () => {
  const LINES: readonly unknown[] = [
    { format: 'posture-recording/1', id: 'x', frame: { width: 640, height: 480 }, stills: false },
    ...['calibrate', 'calibrate', 'calibrate', 'monitor', 'monitor'].map((phase, index) => ({
      t: index * 1000,
      phase,
      label: 'upright',
      keypoints: sit(),
    })),
  ];
  const AS_RECORDED: readonly unknown[] = [
    LINES[0],
    { t: 0, phase: 'monitor', label: null, keypoints: sit(), engine: takeSnapshot(watchSlouch(), 40_000) },
    {
      t: 1000,
      phase: 'monitor',
      label: null,
      keypoints: sit(),
      face: faceOf({ rollDeg: 3 }),
      unchanged: true,
    },
    { t: 2000, phase: 'monitor', label: null, keypoints: [], light: 'covered' },
    { t: 3000, phase: 'monitor', label: null, keypoints: sit(), light: 'dark' },
  ];

  /** Files with one corrupt line. */
  function spoiledIn(lines: readonly unknown[]): fc.Arbitrary<string> {
    const texts = lines.map((line) => JSON.stringify(line));
    return fc
      .nat({ max: lines.length - 1 })
      .chain((at) =>
        jsonText(spoil(fc.constant(lines[at]))).map((spoiled) => texts.with(at, spoiled).join('\n')),
      );
  }
  const recordings = fc.oneof(
    { weight: 2, arbitrary: spoiledIn(LINES) },
    { weight: 1, arbitrary: spoiledIn(AS_RECORDED) },
  );

  it(
    'are read, with only numbers in them, or have a faulty line that is named',
    () => {
      fc.assert(
        fc.property(recordings, (file) => {
          const read = parseRecording(file);
          if (!read.ok) expect(read.error.line).toBeGreaterThanOrEqual(1);
          for (const { atMs, pose } of read.ok ? read.recording.frames : []) {
            expect([0, 17]).toContain(pose.length);
            expect([atMs, ...pose.flat()].every(Number.isFinite)).toBe(true);
          }
        }),
        { numRuns: fuzzRuns(12_000) },
      );
    },
    LONG_MS,
  );

  it(
    'that can be read can be judged, and every angle has a number or a reason',
    () => {
      fc.assert(
        fc.property(recordings, (file) => {
          const read = parseRecording(file);
          const judged = read.ok ? replay(read.recording).frames : [];
          for (const { measurement } of judged)
            for (const [name, estimate] of Object.entries(measurement))
              if (typeof estimate === 'object' && estimate !== null && 'value' in estimate)
                expect([name, Number.isFinite(estimate.value)]).toEqual([name, true]);
        }),
        { numRuns: fuzzRuns(2000) },
      );
    },
    LONG_MS,
  );
});
