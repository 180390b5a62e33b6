import type { io } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-core';
import { load } from '@tensorflow-models/pose-detection/dist/movenet/detector.js';
import type { FrameSize, Keypoint, Pose } from '../posture/keypoints.ts';
import { fitIntoModel } from './model-picture.ts';
import { type BackendName, MODEL_SIDE, type ModelPicture, type PoseDetector } from './pose-detector.ts';

interface FoundKeypoint {
  readonly x: number;
  readonly y: number;
  readonly score?: number;
}

/** Takes keypoints from pixels of the model's square to pixels of the camera frame. */
function placeInFrame(found: readonly FoundKeypoint[], frame: FrameSize): Pose {
  const fit = fitIntoModel(frame);
  const scaleX = frame.width / fit.width;
  const scaleY = frame.height / fit.height;
  return found.map(
    ({ x, y, score = 0 }): Keypoint => [(x - fit.left) * scaleX, (y - fit.top) * scaleY, score],
  );
}

/**
 * Loads MoveNet SinglePose Lightning on the backend of tfjs that is current.
 *
 * The model always sees the whole frame: `reset` forgets the crop that MoveNet would derive from the last frame, which
 * needs visible hips to be any good and makes a verdict depend on the frames before.
 */
export async function loadMovenet(model: io.IOHandler, backend: BackendName): Promise<PoseDetector> {
  const detector = await load({
    modelType: 'SinglePose.Lightning',
    modelUrl: model,
    enableSmoothing: false,
  });
  return {
    backend,
    async estimate(picture: ModelPicture): Promise<Pose> {
      const input = tf.tensor3d(picture.rgb, [MODEL_SIDE, MODEL_SIDE, 3], 'int32');
      try {
        detector.reset();
        const [person] = await detector.estimatePoses(input);
        return person === undefined ? [] : placeInFrame(person.keypoints, picture.frame);
      } finally {
        input.dispose();
      }
    },
    dispose: () => detector.dispose(),
  };
}
