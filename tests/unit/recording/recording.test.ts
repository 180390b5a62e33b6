import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_CONFIG } from '../../../src/engine/config.ts';
import { createEngine } from '../../../src/engine/engine.ts';
import { takeSnapshot } from '../../../src/engine/snapshot.ts';
import { LIGHTS } from '../../../src/posture/body/observation.ts';
import { parseRecording, type Recording, serialiseRecording } from '../../../src/recording/recording.ts';
import { replay } from '../../../src/recording/replay.ts';
import { faceOf } from '../posture/faces.ts';
import { FRAME, sit } from '../posture/seated.ts';

const HEADER = '{"format":"posture-recording/1","id":"a","frame":{"width":640,"height":480},"extra":1}';
const FRAME_LINE = '{"t":0,"phase":"monitor","keypoints":[],"extra":1}';

function golden(name: string): Recording {
  const text = readFileSync(new URL(`../posture/golden/${name}.jsonl`, import.meta.url), 'utf8');
  const result = parseRecording(text);
  if (!result.ok) throw new Error(`${name}:${result.error.line}: ${result.error.problem}`);
  return result.recording;
}

describe('the face of a frame', () => {
  const frame = { atMs: 0, phase: 'monitor' as const, label: null, pose: sit(), truth: null };
  const recording: Recording = {
    id: 'a',
    subject: null,
    view: null,
    stills: true,
    mirrored: false,
    frame: FRAME,
    frames: [{ ...frame, face: faceOf({ rollDeg: 4.2 }) }, frame],
  };

  it('is read as it was written, and missing if there was none', () => {
    expect(parseRecording(serialiseRecording(recording))).toEqual({ ok: true, recording });
  });

  it('may be null', () => {
    const parsed = parseRecording(`${HEADER}\n{"t":0,"phase":"monitor","keypoints":[],"face":null}`);
    expect(parsed).toMatchObject({
      ok: true,
      recording: { frames: [expect.not.objectContaining({ face: expect.anything() })] },
    });
  });

  it('is used by the judge if the calibrate frames have one too', () => {
    const calibrate = { ...frame, phase: 'calibrate' as const, face: faceOf() };
    const tilted = { ...frame, face: faceOf({ rollDeg: 20 }) };
    const [, , , judged] = replay({ ...recording, frames: [calibrate, calibrate, calibrate, tilted] }).frames;
    expect(judged?.measurement.headTiltDeg).toMatchObject({ value: 20 });
    expect(judged?.assessment.issues[0]?.kind).toBe('head_tilt');
  });
});

describe('parseRecording', () => {
  it('ignores unknown fields and accepts missing ones', () => {
    expect(parseRecording(`${HEADER}\n${FRAME_LINE}\n\n`)).toMatchObject({
      ok: true,
      recording: { id: 'a', subject: null, stills: false, frames: [{ label: null, truth: null, pose: [] }] },
    });
  });

  it.each([
    ['nothing', '', 1],
    ['another format', '{"format":"posture-recording/2"}', 1],
    ['no frame size', '{"format":"posture-recording/1","id":"a"}', 1],
    ['invalid JSON', `${HEADER}\n{"t":`, 2],
    ['no time', `${HEADER}\n${FRAME_LINE}\n{"phase":"monitor","keypoints":[]}`, 3],
    ['another phase', `${HEADER}\n{"t":0,"phase":"rest","keypoints":[]}`, 2],
    ['16 keypoints', `${HEADER}\n{"t":0,"phase":"monitor","keypoints":[[1,2,3]]}`, 2],
    ['an unknown light', `${HEADER}\n{"t":0,"phase":"monitor","keypoints":[],"light":"dim"}`, 2],
    ['an invalid `unchanged`', `${HEADER}\n{"t":0,"phase":"monitor","keypoints":[],"unchanged":1}`, 2],
    ['an invalid face', `${HEADER}\n{"t":0,"phase":"monitor","keypoints":[],"face":{"rollDeg":1}}`, 2],
    ['a corrupt state', `${HEADER}\n{"t":0,"phase":"monitor","keypoints":[],"engine":{"version":1}}`, 2],
    ['a line that is not an object', `${HEADER}\n[]`, 2],
  ])('names the line of %s', (_, text, line) => {
    expect(parseRecording(text)).toMatchObject({ ok: false, error: { line } });
  });

  it('ignores the state of an engine of another version', () => {
    const line = '{"t":0,"phase":"monitor","keypoints":[],"engine":{"version":2,"mood":"good"}}';
    const parsed = parseRecording(`${HEADER}\n${line}`);
    expect(parsed.ok && parsed.recording.frames).toEqual([
      { atMs: 0, phase: 'monitor', label: null, pose: [], truth: null },
    ]);
  });

  it('reads back what was written', () => {
    const anyNumber = fc.integer({ min: -1000, max: 1000 }).map((value) => value / 8);
    const anyRecording: fc.Arbitrary<Recording> = fc.record({
      id: fc.string(),
      subject: fc.option(fc.string()),
      view: fc.constantFrom('front', 'side', null),
      stills: fc.boolean(),
      mirrored: fc.boolean(),
      frame: fc.constant(FRAME),
      frames: fc.array(
        fc.record(
          {
            atMs: fc.nat(),
            phase: fc.constantFrom('calibrate' as const, 'monitor' as const),
            label: fc.constantFrom('upright', 'slouch', null),
            pose: fc.oneof(
              fc.constant([]),
              fc.array(fc.tuple(anyNumber, anyNumber, anyNumber), { minLength: 17, maxLength: 17 }),
            ),
            truth: fc.option(fc.record({ headTiltDeg: anyNumber })),
            light: fc.constantFrom(...LIGHTS),
            unchanged: fc.constant(true as const),
            engine: fc.constant(takeSnapshot(createEngine(null, DEFAULT_ENGINE_CONFIG), 5)),
          },
          { requiredKeys: ['atMs', 'phase', 'label', 'pose', 'truth'] },
        ),
      ),
    });
    fc.assert(
      fc.property(anyRecording, (recording) => {
        expect(parseRecording(serialiseRecording(recording))).toEqual({ ok: true, recording });
      }),
    );
  });
});

describe('replay', () => {
  it.each(['rendered-laptop', 'rendered-angled', 'rendered-side', 'real-webcam'])('judges %s', (name) => {
    const { tally } = replay(golden(name));
    const judged = tally.tp + tally.fp + tally.tn + tally.fn;
    expect((tally.tp + tally.tn) / judged).toBeGreaterThanOrEqual(0.8);
    expect(tally.fp).toBe(0);
  });

  it('sees nobody in an empty room', () => {
    const away = replay(golden('rendered-laptop')).frames.find(({ frame }) => frame.label === 'away');
    expect(away?.assessment.state).toBe('away');
  });

  const clip = (stills: boolean): Recording => ({
    id: 'clip',
    subject: null,
    view: 'front',
    stills,
    mirrored: false,
    frame: FRAME,
    frames: Array.from({ length: 120 }, (_, index) => ({
      atMs: index * 500,
      phase: index < 10 ? 'calibrate' : 'monitor',
      label: null,
      pose: index < 40 ? sit() : sit({ head: 1.35, eyeHeight: 0.45 }),
      truth: null,
    })),
  });

  it('runs a clip through the monitor, and stills never', () => {
    const { alerts } = replay(clip(false));
    expect(alerts).toHaveLength(1);
    expect(alerts[0]?.atMs).toBeGreaterThanOrEqual(40_000);
    expect(alerts[0]?.atMs).toBeLessThanOrEqual(43_000);
    expect(replay(clip(true)).alerts).toEqual([]);
  });

  it('calibrates again at every run of calibrate frames', () => {
    const nearer = sit({ head: 1.35, eyeHeight: 0.45 });
    const phases = ['calibrate', 'monitor', 'calibrate', 'monitor'] as const;
    const recording: Recording = {
      ...clip(true),
      frames: phases.map((phase, index) => ({
        atMs: index * 1000,
        phase,
        label: 'upright',
        pose: index < 2 ? sit() : nearer,
        truth: null,
      })),
    };
    expect(replay(recording).tally).toMatchObject({ tn: 2, fp: 0 });
  });

  it('judges without calibration what needs none', () => {
    const frames = clip(true).frames.map((frame) => ({ ...frame, phase: 'monitor' as const, label: 'bad' }));
    expect(replay({ ...clip(true), frames }).tally).toMatchObject({ tp: 0, fn: 120, unknown: 120 });
  });

  it('counts a bad frame with an unknown verdict as missed, a fine one as right', () => {
    const blank = (label: string) => ({ atMs: 0, phase: 'monitor' as const, label, pose: [], truth: null });
    const frames = [
      ...clip(true).frames.slice(0, 10),
      blank('slouch'),
      blank('upright'),
      blank('look_down'),
      blank('away'),
    ];
    expect(replay({ ...clip(true), frames }).tally).toEqual({ tp: 0, fp: 0, tn: 1, fn: 1, unknown: 2 });
  });
});
