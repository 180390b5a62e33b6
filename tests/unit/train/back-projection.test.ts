import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecordings } from '../../../scripts/replay/files.ts';
import { liftRecording, reprojectRecording } from '../../../scripts/train/back-projection.ts';
import { seededRandom } from '../../../tools/simulator/random.ts';

const GOLDEN = join(import.meta.dirname, '../posture/golden');
const files = readRecordings([GOLDEN]);
const laptop = files.filter(({ path }) => path.endsWith('rendered-laptop.jsonl'));

describe('a rendered recording', () => {
  it.each(laptop)('is lifted to a body of human size: $recording.id', (file) => {
    const lifted = liftRecording(file);
    expect(lifted).not.toBeNull();
    for (const [index, places] of (lifted?.places ?? []).entries()) {
      const [, leftEye, rightEye, leftEar, rightEar, left, right] = places ?? [];
      if (!leftEye || !rightEye || !leftEar || !rightEar || !left || !right) continue;
      const truth = file.recording.frames[index]?.truth;
      const earsZ = (leftEar.z + rightEar.z) / 2;
      const eyesY = (leftEye.y + rightEye.y) / 2;
      expect(leftEye.distanceTo(rightEye)).toBeGreaterThan(0.05);
      expect(leftEye.distanceTo(rightEye)).toBeLessThan(0.075);
      expect(left.distanceTo(right)).toBeGreaterThan(0.28);
      expect(left.distanceTo(right)).toBeLessThan(0.42);
      expect(100 * (earsZ - (left.z + right.z) / 2)).toBeCloseTo(truth?.headForwardCm ?? Number.NaN, -1);
      expect(Math.abs(100 * eyesY - (truth?.eyeHeightCm ?? Number.NaN))).toBeLessThan(2.5);
    }
  });

  it.each(laptop)('is reprojected into the frame, with labels and truth: $recording.id', (file) => {
    const lifted = liftRecording(file);
    const anew = lifted && reprojectRecording(lifted, seededRandom(3));
    expect(anew?.frames.map(({ label, truth }) => ({ label, truth }))).toEqual(
      file.recording.frames.map(({ label, truth }) => ({ label, truth })),
    );
    const seen = anew?.frames.filter(({ phase, pose }) => phase === 'calibrate' && pose.length > 0) ?? [];
    expect(seen.length).toBeGreaterThan(0);
    for (const { pose } of seen)
      for (const [x, y] of pose.slice(0, 5)) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(anew?.frame.width ?? 0);
        expect(y).toBeGreaterThan(0);
      }
  });

  it('cannot be lifted if its camera is unknown', () => {
    const real = files.filter(({ path }) => path.endsWith('real-webcam.jsonl'));
    expect(real).toHaveLength(1);
    expect(real.map(liftRecording)).toEqual([null]);
  });
});
