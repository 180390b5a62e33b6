import { type Face, roundFace } from '../posture/body/face.ts';
import type { FrameSize, Pose } from '../posture/body/keypoints.ts';
import { cropAroundFace } from './face/face-crop.ts';
import type { FaceDetector } from './face/face-detector.ts';
import { readFace } from './face/read-face.ts';
import type { FrameBytes } from './frame/video-frame.ts';

/** Looks at the face of a pose more closely. Null where none is seen from the front, or the model isn't there; never rejects. */
export type FindFace = (bytes: FrameBytes, pose: Pose, frame: FrameSize) => Promise<Face | null>;

/**
 * Begins to load the face mesh, and looks with it from then on. A model that doesn't load, or breaks, says so once in the
 * console and is done without: keypoints alone are judged as well.
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

/** Looks at a face with a model that is loaded. Rejects when the model fails. */
export async function detectFace(
  detector: FaceDetector,
  bytes: Pick<FrameBytes, 'toFaceSquare'>,
  pose: Pose,
  frame: FrameSize,
): Promise<Face | null> {
  const crop = cropAroundFace(pose, frame);
  if (crop === null) return null;
  // Rounded here, so that a recording holds exactly what was judged.
  return roundFace(readFace(await detector.estimate(bytes.toFaceSquare(crop)), crop, frame));
}
