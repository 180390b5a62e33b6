import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HourFile } from '../../../scripts/alerts/hour-file.ts';
import { showSlouchOf } from '../../../scripts/alerts/shown-slouch.ts';
import { watchHour } from '../../../scripts/alerts/watch-hour.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { parseRecording, type RecordedFrame } from '../../../src/recording/recording.ts';

/** Of a slouch: too little to be told, enough to be learned from. */
const SLIGHT = 0.6;
const golden = new URL('../posture/golden/rendered-laptop.jsonl', import.meta.url);

function readGolden() {
  const parsed = parseRecording(readFileSync(golden, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.problem);
  return parsed.recording;
}

/** An hour of pictures that are held: calibrated, then each label for its seconds, two frames a second. */
function holdLabels(held: readonly (readonly [label: string, seconds: number])[]): HourFile {
  const recording = readGolden();
  const calibrating = recording.frames.filter(({ phase }) => phase === 'calibrate');
  const watched = held.flatMap(([label, seconds]) => {
    const picture = recording.frames.find((frame) => frame.label === label && frame.phase === 'monitor');
    return picture ? Array<RecordedFrame>(seconds * 2).fill(picture) : [];
  });
  const frames = [...calibrating, ...watched].map((frame, index) => ({
    ...frame,
    atMs: index * 500,
    doing: 'typing',
    inView: true,
  }));
  return { recording, setup: 'laptop', frames };
}

/** Sitting upright, then part of the way to the slouch of the recording. */
function holdSlight(): HourFile {
  const hour = holdLabels([
    ['upright', 20],
    ['slouch', 60],
  ]);
  const upright = hour.frames[0]?.pose ?? [];
  const frames = hour.frames.map((frame) => (frame.label === 'slouch' ? soften(frame, upright) : frame));
  return { ...hour, frames };
}

function soften<F extends RecordedFrame>(frame: F, upright: Pose): F {
  const between = (a: number, b = a) => a + (b - a) * SLIGHT;
  const pose = upright.map(([x, y, score], index): Pose[number] => [
    between(x, frame.pose[index]?.[0]),
    between(y, frame.pose[index]?.[1]),
    score,
  ]);
  return { ...frame, pose };
}

describe('the slouch that is shown before an hour', () => {
  it('is six looks at the first slouch of another hour', () => {
    const shown = showSlouchOf(
      holdLabels([
        ['upright', 20],
        ['head_tilt', 30],
        ['upright', 20],
        ['slouch', 30],
      ]),
    );
    expect(shown).toMatchObject({ source: 'shown', bad: true });
    expect(shown?.looks).toHaveLength(6);
  });

  it('is nothing where nobody slouches', () => {
    const hour = holdLabels([
      ['upright', 20],
      ['head_tilt', 30],
    ]);
    expect(showSlouchOf(hour)).toBeNull();
  });

  it('is learned from: a slouch that was too slight is told', () => {
    const [other, hour] = [holdSlight(), holdSlight()];
    const badLooks = ({ looks }: ReturnType<typeof watchHour>) =>
      looks.filter(({ state }) => state === 'bad');
    expect(badLooks(watchHour(hour))).toEqual([]);
    expect(badLooks(watchHour(hour, false, showSlouchOf(other)))).not.toEqual([]);
  });
});
