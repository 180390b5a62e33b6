import { type Face, roundFace } from '../posture/body/face.ts';
import type { FrameSize, Pose } from '../posture/body/keypoints.ts';
import { cropAroundFace } from './face/face-crop.ts';
import type { FaceDetector } from './face/face-detector.ts';
import { readFace } from './face/read-face.ts';
import type { FrameBytes } from './frame/video-frame.ts';

/**
 * Reads the face of a pose more closely. Null if none is seen from the front, or the model is not loaded;
 * never rejects.
 */
export type FindFace = (bytes: FrameBytes, pose: Pose, frame: FrameSize) => Promise<Face | null>;

/**
 * Starts to load the face mesh, and uses it once loaded. If the model does not load, or fails, this is logged
 * once and keypoints alone are judged as before.
 */
export function startFindingFaces(load: () => Promise<FaceDetector>): FindFace {
  let detector: FaceDetector | null = null;
  const giveUp = (error: unknown): null => {
    console.warn('The face mesh cannot be used; head tilt is measured from the keypoints.', error);
    detector = null;
    return null;
  };
  void load().then((loaded) => {
    detector = loaded;
  }, giveUp);
  return async (bytes, pose, frame) => {
    if (detector === null) return null;
    return detectFace(detector, bytes, pose, frame).catch(giveUp);
  };
}

/** Reads a face with a loaded model. Rejects if the model fails. */
export async function detectFace(
  detector: FaceDetector,
  bytes: Pick<FrameBytes, 'toFaceSquare'>,
  pose: Pose,
  frame: FrameSize,
): Promise<Face | null> {
  const crop = cropAroundFace(pose, frame);
  if (crop === null) return null;
  // Rounded here, so that a recording contains exactly what was judged.
  return roundFace(readFace(await detector.estimate(bytes.toFaceSquare(crop)), crop, frame));
}
