import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_CONFIG } from '../../../src/engine/config.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import type { Keypoint } from '../../../src/posture/body/keypoints.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import { createRecorder } from '../../../src/recording/recorder.ts';
import { parseRecording, serialiseRecording } from '../../../src/recording/recording.ts';
import { faceOf } from '../posture/faces.ts';

const MINUTE = 60_000;
const ENGINE = createEngine(null, DEFAULT_ENGINE_CONFIG);
const pose = Array.from({ length: 17 }, (_, i): Keypoint => [i + 0.123456, 2 * i, 0.98765]);
const seen: Observation = {
  type: 'observed',
  pose,
  frame: { width: 640, height: 480 },
  light: 'enough',
  inferenceMs: 1,
};

describe('the recorder of keypoints', () => {
  it('is empty before anything was seen', () => {
    const recorder = createRecorder();
    recorder.take({ type: 'unchanged' }, 0, ENGINE, ENGINE);
    recorder.take({ type: 'covered' }, 1000, ENGINE, ENGINE);
    expect(recorder.read()).toBeNull();
  });

  it('keeps the last five minutes', () => {
    const recorder = createRecorder();
    for (let atMs = 0; atMs <= 20 * MINUTE; atMs += 1000) recorder.take(seen, atMs, ENGINE, ENGINE);
    const frames = recorder.read()?.frames ?? [];
    expect(frames).toHaveLength(301);
    expect([frames[0]?.atMs, frames.at(-1)?.atMs]).toEqual([0, 5 * MINUTE]);
  });

  it('repeats the last picture while nothing moves, so that the time is right', () => {
    const recorder = createRecorder();
    recorder.take(seen, 0, ENGINE, ENGINE);
    recorder.take({ type: 'unchanged' }, 1000, ENGINE, ENGINE);
    const [first, second] = recorder.read()?.frames ?? [];
    const { engine: _, ...repeated } = { ...first };
    expect(second).toEqual({ ...repeated, atMs: 1000, unchanged: true });
  });

  it('keeps the face that was seen, also while nothing moves, and none if there was none', () => {
    const recorder = createRecorder();
    recorder.take({ ...seen, face: faceOf() }, 0, ENGINE, ENGINE);
    recorder.take({ type: 'unchanged' }, 1000, ENGINE, ENGINE);
    recorder.take({ ...seen, face: null }, 2000, ENGINE, ENGINE);
    recorder.take({ type: 'covered' }, 3000, ENGINE, ENGINE);
    expect(recorder.read()?.frames.map(({ face }) => face)).toEqual([
      faceOf(),
      faceOf(),
      undefined,
      undefined,
    ]);
  });

  it('makes a recording that replay can read', () => {
    const recorder = createRecorder();
    for (let atMs = 0; atMs < 10_000; atMs += 1000)
      recorder.take(seen, 1_700_000_000_000 + atMs, ENGINE, ENGINE);
    const recording = recorder.read();
    if (recording === null) throw new Error('Nothing was recorded.');
    const parsed = parseRecording(serialiseRecording(recording));
    expect(parsed).toEqual({ ok: true, recording });
  });
});
