import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_CONFIG } from '../../../src/engine/config.ts';
import { adoptBaseline, createEngine } from '../../../src/engine/engine.ts';
import { SHIPPED_JUDGE } from '../../../src/engine/judge.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { beginExcuse, followExcuse } from '../../../src/posture/verdict/excuse.ts';
import { parseRecording, type RecordedFrame } from '../../../src/recording/recording.ts';
import { watchFrames } from '../../../src/recording/watch-frames.ts';

function readClip(name: string) {
  const path = `tests/world/clips/${name}.jsonl.gz`;
  const parsed = parseRecording(gunzipSync(readFileSync(path)).toString('utf8'));
  if (!parsed.ok) throw new Error(parsed.error.problem);
  return parsed.recording;
}

/** Somebody holds a slouch, with sway, and says of one of its frames that they were fine. */
function answerIn(name: string, label: string, share: number) {
  const { frames, frame: size } = readClip(name);
  const calibrate = frames.filter(({ phase }) => phase === 'calibrate');
  const calibrated = calibrateFromPoses(
    calibrate.map(({ pose }) => pose),
    size,
    0,
  );
  if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
  const first = frames.findIndex((frame) => frame.phase === 'monitor' && frame.label === label);
  const length = frames.slice(first).findIndex((frame) => frame.label !== label);
  const after = frames.slice(first + length).findIndex((frame) => frame.label !== 'upright');
  const answered = first + Math.floor(length * share);
  const asked = frames
    .slice(first, first + length + after)
    .map((frame, i): RecordedFrame => (first + i === answered ? { ...frame, answer: 'was_fine' } : frame));
  const begun = adoptBaseline(createEngine(null, DEFAULT_ENGINE_CONFIG), calibrated.baseline);
  const { engine, frames: seen } = watchFrames(begun, asked, size, SHIPPED_JUDGE);
  return { engine, held: seen.slice(answered - first + 1, length), before: seen.slice(0, answered - first) };
}

describe('a posture that the user has called fine', () => {
  it.each(
    ['episodesMonitor', 'episodesAngled'].flatMap((clip) =>
      ['forward_head', 'slouch'].flatMap((label) =>
        [0.2, 0.35, 0.5, 0.65].map((share) => [clip, label, share] as const),
      ),
    ),
  )('stays fine while it is held, and no longer: %s, %s, answered at %d of it', (clip, label, share) => {
    const { before, held, engine } = answerIn(clip, label, share);
    expect(before.filter(({ verdict }) => verdict.assessment.state === 'bad').length).toBeGreaterThan(5);
    expect(held.filter(({ verdict }) => verdict.assessment.state === 'bad')).toEqual([]);
    expect(engine.excused).toBeNull();
  });
});

describe('an excuse', () => {
  it('is as wide as the slouch has been at its worst', () => {
    expect(beginExcuse(0.5, 3)?.margin).toBe(3);
    expect(beginExcuse(2, null)?.margin).toBe(2);
    expect(beginExcuse(-0.5, null)?.margin).toBe(0);
  });

  it('is not given for a posture that is upright anyway, or unknown', () => {
    expect(beginExcuse(-3, null)).toBeNull();
    expect(beginExcuse(null, 2)).toBeNull();
  });

  it('ends after four seconds upright in a row', () => {
    const begun = beginExcuse(2, 2);
    const excuseAfter = (margins: readonly (number | null)[]) =>
      margins.reduce((excuse, margin, s) => excuse && followExcuse(excuse, margin, s * 1000), begun);
    expect(excuseAfter([-2, -2, 0, -2, -2, -2])).not.toBeNull();
    expect(excuseAfter([-2, null, -2, -2])).not.toBeNull();
    expect(excuseAfter([-2, -2, -2, -2, -2])).toBeNull();
  });
});
