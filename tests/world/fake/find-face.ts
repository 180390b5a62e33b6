/* Replaces src/detection/find-face.ts: finds the face in the fake camera's picture. */

import type { Face } from '../../../src/posture/body/face.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import type { Picture } from './camera.ts';

/** The face mesh works once it has loaded. A picture may contain a face for each of its poses. */
export function startFindingFaces(load: () => Promise<unknown>) {
  let loaded = false;
  void load().then(() => {
    loaded = true;
  });
  return async ({ picture }: { readonly picture: Picture }, pose: Pose): Promise<Face | null> => {
    if (!loaded) return null;
    return (pose === picture.again ? picture.faceAgain : picture.face) ?? null;
  };
}
