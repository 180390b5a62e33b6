import { describe, expect, it } from 'vitest';
import {
  parseRecording,
  type RecordedFrame,
  type Recording,
  serialiseRecording,
} from '../../../src/recording/recording.ts';
import { replay } from '../../../src/recording/replay.ts';
import { FRAME, sit } from '../posture/seated.ts';

const UPRIGHT = sit();
/** Sunk back: most people's upright is farther off. */
const SUNK_BACK = sit({ head: 0.85, eyeHeight: 0.5, y: 400 });
/** A little past the limit. */
const BORDERLINE = sit({ head: 1.08, eyeHeight: 0.59 });

const frames = (parts: readonly Partial<RecordedFrame>[]): RecordedFrame[] =>
  parts.map((part, index) => ({
    atMs: index * 1000,
    phase: 'monitor',
    label: null,
    pose: UPRIGHT,
    truth: null,
    ...part,
  }));

const CALIBRATE = Array.from({ length: 4 }, () => ({ phase: 'calibrate', label: 'upright' }) as const);
const SHOW = Array.from({ length: 6 }, () => ({ phase: 'shown', pose: SUNK_BACK, kind: 'slouch' }) as const);

function record(parts: readonly Partial<RecordedFrame>[], stills = true): Recording {
  return {
    id: 'taught',
    subject: null,
    view: 'front',
    stills,
    mirrored: false,
    frame: FRAME,
    frames: frames([...CALIBRATE, ...parts]),
  };
}

const statesOf = (recording: Recording, ignoreTaught = false): string[] =>
  replay(recording, { ignoreTaught })
    .frames.filter(({ frame }) => frame.phase === 'monitor')
    .map(({ assessment }) => assessment.state);

describe('a slouch that a recording shows', () => {
  const recording = record([...SHOW, { pose: SUNK_BACK, label: 'slouch' }, { label: 'upright' }]);

  it('is recognised from then on, and upright stays upright', () => {
    expect(statesOf(recording, true)).toEqual(['fine', 'fine']);
    expect(statesOf(recording)).toEqual(['bad', 'fine']);
  });

  it('is not judged itself', () => {
    const { tally } = replay(recording);
    expect(tally).toMatchObject({ tp: 1, fp: 0, tn: 1, fn: 0 });
  });

  it('raises an alert over time', () => {
    const parts = [...SHOW, ...Array.from({ length: 60 }, () => ({ pose: SUNK_BACK }))];
    expect(replay(record(parts, false), { ignoreTaught: true }).alerts).toEqual([]);
    expect(replay(record(parts, false)).alerts).toHaveLength(1);
  });
});

describe('an answer', () => {
  const answered = Array.from({ length: 10 }, () => ({ pose: BORDERLINE, answer: 'was_fine' }) as const);

  it('holds from then on: its own frame is judged first', () => {
    const states = statesOf(record([...answered, { pose: BORDERLINE }]));
    expect(states[0]).toBe('bad');
    expect(states.at(-1)).toBe('fine');
  });

  it('is left out on request', () => {
    const states = statesOf(record([...answered, { pose: BORDERLINE }]), true);
    expect(new Set(states)).toEqual(new Set(['bad']));
  });

  it("of 'fine' ends the standing alert", () => {
    const slouch = Array.from({ length: 30 }, () => ({ pose: BORDERLINE }));
    const { frames: judged, alerts } = replay(record([...slouch, ...answered, ...slouch], false));
    expect(alerts).toHaveLength(1);
    expect(judged.at(-1)?.assessment.state).toBe('fine');
  });
});

describe('a recording with shown frames and answers', () => {
  it('is written and read again', () => {
    const recording = record([...SHOW, { answer: 'was_slouching' }]);
    expect(parseRecording(serialiseRecording(recording))).toEqual({ ok: true, recording });
  });

  it.each([
    ['{"t":0,"phase":"taught","keypoints":[]}', 'phase is none of calibrate, shown, monitor'],
    [
      '{"t":0,"phase":"monitor","keypoints":[],"answer":"maybe"}',
      'answer is none of was_fine, was_slouching',
    ],
  ])('names what it cannot read: %s', (line, problem) => {
    const [header] = serialiseRecording(record([])).split('\n');
    expect(parseRecording(`${header}\n${line}\n`)).toEqual({ ok: false, error: { line: 2, problem } });
  });
});
