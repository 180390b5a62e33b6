import type { io } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-core';
import { load } from '@tensorflow-models/pose-detection/dist/movenet/detector.js';
import type { Keypoint, Pose } from '../../posture/body/keypoints.ts';
import { fitIntoModel } from './model-picture.ts';
import { type BackendName, MODEL_SIDE, type ModelPicture, type PoseDetector } from './pose-detector.ts';

interface FoundKeypoint {
  readonly x: number;
  readonly y: number;
  readonly score?: number;
}

/** Maps keypoints from pixels of the model's square to pixels of the camera frame. */
function placeInFrame(found: readonly FoundKeypoint[], { frame, region }: ModelPicture): Pose {
  const shown = region ?? { left: 0, top: 0, ...frame };
  const fit = fitIntoModel(shown);
  const scaleX = shown.width / fit.width;
  const scaleY = shown.height / fit.height;
  return found.map(
    ({ x, y, score = 0 }): Keypoint => [
      shown.left + (x - fit.left) * scaleX,
      shown.top + (y - fit.top) * scaleY,
      score,
    ],
  );
}

/**
 * Loads MoveNet SinglePose Lightning on the current backend of tfjs.
 *
 * The model always sees the whole picture it is given: `reset` discards the crop that MoveNet would derive
 * from the last frame. That crop is useful only with visible hips, and it makes a verdict depend on the
 * frames before.
 */
export async function loadMovenet(model: io.IOHandler, backend: BackendName): Promise<PoseDetector> {
  const detector = await load({
    modelType: 'SinglePose.Lightning',
    modelUrl: model,
    enableSmoothing: false,
  });
  // tfjs would allocate an array of this size for every picture, half a megabyte each.
  const values = new Int32Array(MODEL_SIDE * MODEL_SIDE * 3);
  return {
    backend,
    async estimate(picture: ModelPicture): Promise<Pose> {
      values.set(picture.rgb);
      const input = tf.tensor3d(values, [MODEL_SIDE, MODEL_SIDE, 3], 'int32');
      try {
        detector.reset();
        const [person] = await detector.estimatePoses(input);
        return person === undefined ? [] : placeInFrame(person.keypoints, picture);
      } finally {
        input.dispose();
      }
    },
    dispose: () => detector.dispose(),
  };
}
