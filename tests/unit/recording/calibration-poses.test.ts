import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MAX_POSES, pickPoses, withCalibration } from '../../../src/recording/calibration-poses.ts';
import { withMarks } from '../../../src/recording/marks.ts';
import { parseRecording, type Recording, serialiseRecording } from '../../../src/recording/recording.ts';
import { replay } from '../../../src/recording/replay.ts';
import { calibrationPosesSchema } from '../../../src/state/calibration-poses.ts';
import { faceOf } from '../posture/faces.ts';
import { FRAME, sit } from '../posture/seated.ts';

const samples = Array.from({ length: 27 }, (_, i) => ({ pose: sit({ x: 320 + (i % 3) }), frame: FRAME }));

/**
 * A minute upright and a minute with the head forward, one sample a second, as the camera host records it.
 */
function recorded(frame = FRAME): Recording {
  const frames = Array.from({ length: 120 }, (_, i) => ({
    atMs: i * 1000,
    phase: 'monitor' as const,
    label: null,
    pose: i < 60 ? sit() : sit({ head: 1.3, eyeHeight: 0.5 }),
    truth: null,
  }));
  return { id: 'x', subject: null, view: null, stills: false, mirrored: false, frame, frames };
}

const calibration = pickPoses(samples);
if (calibration === null) throw new Error('Nothing was picked.');

describe('the poses of a calibration', () => {
  it('are a dozen, from its start to its end', () => {
    expect(calibration.poses).toHaveLength(MAX_POSES);
    expect(pickPoses(samples.slice(0, 5))?.poses).toHaveLength(5);
    expect(pickPoses([])).toBeNull();
  });

  it('let a recording be judged by itself', () => {
    const whole = withCalibration(recorded(), calibration);
    const parsed = parseRecording(serialiseRecording(whole));
    if (!parsed.ok) throw new Error(parsed.error.problem);
    const { frames, alerts } = replay(parsed.recording);
    const monitored = frames.filter(({ frame }) => frame.phase === 'monitor');
    expect(monitored[10]?.assessment.state).toBe('fine');
    expect(monitored[100]?.assessment.state).toBe('bad');
    expect(alerts).toHaveLength(1);
  });

  it('keep the faces that were seen with them', () => {
    const faces = samples.map((sample, i) => ({ ...sample, face: i % 2 === 0 ? faceOf() : null }));
    const picked = pickPoses(faces);
    if (picked === null) throw new Error('Nothing was picked.');
    const half = { width: FRAME.width / 2, height: FRAME.height / 2 };
    const [first] = withCalibration(recorded(half), picked).frames;
    expect(first?.face).toEqual(
      faceOf({ leftEye: { x: 175, y: 90 }, rightEye: { x: 145, y: 90 }, sizePx: 40 }),
    );
    expect(v.parse(calibrationPosesSchema, JSON.parse(JSON.stringify(picked)))).toEqual(picked);
    expect(calibration).not.toHaveProperty('faces');
  });

  it('are scaled to a camera that was opened in another size', () => {
    const half = { width: FRAME.width / 2, height: FRAME.height / 2 };
    const whole = withCalibration(recorded(half), calibration);
    const [x = 0, y = 0] = calibration.poses[0]?.[5] ?? [];
    expect(whole.frames[0]?.pose[5]?.slice(0, 2)).toEqual([x / 2, y / 2]);
  });
});

describe('marks', () => {
  const whole = withCalibration(recorded(), calibration);
  const labels = (marks: Parameters<typeof withMarks>[1]) =>
    withMarks(whole, marks).frames.map(({ label }) => label);

  it('label their range, both ends included, and nothing else', () => {
    const marked = labels([{ from: 20, to: 22, label: 'slouch' }]);
    expect(marked.flatMap((label, i) => (label === 'slouch' ? [i] : []))).toEqual([20, 21, 22]);
  });

  it('overlap so that the later one wins, and leave the calibration unchanged', () => {
    const marked = labels([
      { from: 0, to: 30, label: 'slouch' },
      { from: 15, to: 20, label: 'upright' },
    ]);
    expect(marked.slice(0, 12)).toEqual(Array(12).fill('upright'));
    expect([marked[14], marked[15], marked[21]]).toEqual(['slouch', 'upright', 'slouch']);
  });
});
