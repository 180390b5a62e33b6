import { type FrameSize, type Keypoint, type Pose, roundPose } from '../posture/keypoints.ts';
import type { RecordedFrame, Recording } from './recording.ts';

/** Some poses of a calibration, kept so that a recording can be judged again by what it was judged by. */
export interface CalibrationPoses {
  readonly version: 1;
  readonly frame: FrameSize;
  readonly poses: readonly Pose[];
}

/** The medians of twelve poses are those of the whole calibration, within the noise of one. */
export const MOST_POSES = 12;
const STEP_MS = 200;
/** Between the calibration and what was recorded. */
const PAUSE_MS = 1000;

/** Picks poses evenly over a calibration; null of none. */
export function pickPoses(
  samples: readonly { readonly pose: Pose; readonly frame: FrameSize }[],
): CalibrationPoses | null {
  const frame = samples.at(-1)?.frame;
  if (frame === undefined) return null;
  const stride = Math.max(1, samples.length / MOST_POSES);
  const poses = Array.from({ length: Math.min(MOST_POSES, samples.length) }, (_, i) => {
    return roundPose(samples[Math.floor(i * stride)]?.pose ?? []);
  });
  return { version: 1, frame, poses };
}

/** Puts the calibration before a recording, as its 'calibrate' frames. */
export function withCalibration(recording: Recording, calibration: CalibrationPoses): Recording {
  const { frame, frames } = recording;
  const poses = calibration.poses.map((pose) => scalePose(pose, calibration.frame, frame));
  const calibrate = poses.map((pose, i): RecordedFrame => {
    return { atMs: i * STEP_MS, phase: 'calibrate', label: 'upright', pose, truth: null };
  });
  const laterMs = poses.length * STEP_MS + PAUSE_MS;
  return {
    ...recording,
    frames: [...calibrate, ...frames.map((each) => ({ ...each, atMs: each.atMs + laterMs }))],
  };
}

/** The camera may have been opened in another size since. */
function scalePose(pose: Pose, from: FrameSize, to: FrameSize): Pose {
  if (from.width === to.width && from.height === to.height) return pose;
  return pose.map(([x, y, score]): Keypoint => {
    return [(x * to.width) / from.width, (y * to.height) / from.height, score];
  });
}
