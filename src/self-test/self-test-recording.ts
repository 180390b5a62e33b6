import { type CalibrationPoses, withCalibration } from '../recording/calibration-poses.ts';
import type { RecordedFrame, Recording } from '../recording/recording.ts';
import type { SelfTest, SelfTestSample } from './self-test.ts';

/**
 * A test as a labelled recording without pictures, for `npm run replay`. Its samples are stills. They are
 * calibrated by the first part of sitting upright or, if that was skipped, by the poses of the user's
 * calibration.
 * @param startedAtMs goes into the id
 * @returns null if nothing was seen
 */
export function recordingOfTest(
  { looks }: SelfTest,
  startedAtMs: number,
  calibration: CalibrationPoses | null,
): Recording | null {
  const frame = looks[0]?.frame;
  if (frame === undefined) return null;
  const alike = looks.filter(
    ({ frame: { width, height } }) => width === frame.width && height === frame.height,
  );
  const recording: Recording = {
    id: `plumbline-self-test-${new Date(startedAtMs).toISOString().replace(/[:.]/g, '-')}`,
    subject: null,
    view: viewOf(alike),
    stills: true,
    mirrored: false,
    frame,
    frames: alike.map(frameOf),
  };
  const calibrates = recording.frames.some(({ phase }) => phase === 'calibrate');
  return calibrates || calibration === null ? recording : withCalibration(recording, calibration);
}

function frameOf({ label, atMs, calibrates, pose, face, light }: SelfTestSample): RecordedFrame {
  return {
    atMs,
    phase: calibrates ? 'calibrate' : 'monitor',
    label,
    pose,
    truth: null,
    ...(face && { face }),
    ...(light !== 'enough' && { light }),
  };
}

function viewOf(samples: readonly SelfTestSample[]): string | null {
  return samples.flatMap(({ look }) => (typeof look === 'string' ? [] : [look.view]))[0] ?? null;
}
