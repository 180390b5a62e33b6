/* In place of src/detection/find-face.ts: the face that the fake camera's picture says. */

import type { Face } from '../../../src/posture/body/face.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import type { Picture } from './camera.ts';

/** The face mesh is there once it has loaded; a picture may say what it sees in each of its poses. */
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
