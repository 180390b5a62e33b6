import type { Face } from '../posture/body/face.ts';
import { type FrameSize, type Keypoint, type Pose, roundPose } from '../posture/body/keypoints.ts';
import type { Point } from '../posture/body/layout.ts';
import type { RecordedFrame, Recording } from './recording.ts';

/** Some poses of a calibration, kept so that a recording can be judged again by the same calibration. */
export interface CalibrationPoses {
  readonly version: 1;
  readonly frame: FrameSize;
  readonly poses: readonly Pose[];
  /** What the face mesh said about each pose; omitted if there was none. */
  readonly faces?: readonly (Face | null)[];
}

/** The medians of twelve poses equal those of the whole calibration, within the noise of one. */
export const MAX_POSES = 12;
const STEP_MS = 200;
/** Time between the calibration and the recording. */
const PAUSE_MS = 1000;

/** Picks poses evenly over a calibration; null if there are none. */
export function pickPoses(
  samples: readonly { readonly pose: Pose; readonly frame: FrameSize; readonly face?: Face | null }[],
): CalibrationPoses | null {
  const frame = samples.at(-1)?.frame;
  if (frame === undefined) return null;
  const stride = Math.max(1, samples.length / MAX_POSES);
  const picked = Array.from(
    { length: Math.min(MAX_POSES, samples.length) },
    (_, i) => samples[Math.floor(i * stride)],
  );
  const poses = picked.map((sample) => roundPose(sample?.pose ?? []));
  const faces = picked.map((sample) => sample?.face ?? null);
  return { version: 1, frame, poses, ...(faces.some((face) => face !== null) && { faces }) };
}

/** Puts the calibration before a recording, as its 'calibrate' frames. */
export function withCalibration(recording: Recording, calibration: CalibrationPoses): Recording {
  const { frame, frames } = recording;
  const poses = calibration.poses.map((pose) => scalePose(pose, calibration.frame, frame));
  const calibrate = poses.map((pose, i): RecordedFrame => {
    const face = scaleFace(calibration.faces?.[i] ?? null, calibration.frame, frame);
    const seen = { pose, ...(face && { face }) };
    return { atMs: i * STEP_MS, phase: 'calibrate', label: 'upright', ...seen, truth: null };
  });
  const laterMs = poses.length * STEP_MS + PAUSE_MS;
  return {
    ...recording,
    frames: [...calibrate, ...frames.map((each) => ({ ...each, atMs: each.atMs + laterMs }))],
  };
}

/** The camera may have been opened with another frame size since. */
function scalePose(pose: Pose, from: FrameSize, to: FrameSize): Pose {
  if (from.width === to.width && from.height === to.height) return pose;
  return pose.map(([x, y, score]): Keypoint => {
    return [(x * to.width) / from.width, (y * to.height) / from.height, score];
  });
}

function scaleFace(face: Face | null, from: FrameSize, to: FrameSize): Face | null {
  if (face === null || (from.width === to.width && from.height === to.height)) return face;
  const [across, down] = [to.width / from.width, to.height / from.height];
  const scale = ({ x, y }: Point): Point => ({ x: x * across, y: y * down });
  const { leftEye, rightEye, sizePx } = face;
  return { ...face, leftEye: scale(leftEye), rightEye: scale(rightEye), sizePx: sizePx * across };
}
