import { loadGraphModel } from '@tensorflow/tfjs-converter';
import type { io, Tensor } from '@tensorflow/tfjs-core';
import * as tf from '@tensorflow/tfjs-core';
import { FACE_SIDE, type FaceDetector, type FaceMesh, MESH_POINTS } from './face-detector.ts';

/** The outputs are told apart by size: the confidence is one number. */
async function readOutputs(outputs: readonly Tensor[]): Promise<FaceMesh> {
  const mesh = outputs.find(({ size }) => size === MESH_POINTS * 3);
  const flag = outputs.find(({ size }) => size === 1);
  if (mesh === undefined || flag === undefined)
    throw new Error('The face mesh has other outputs than expected.');
  const [points, confidence] = await Promise.all([mesh.data<'float32'>(), flag.data<'float32'>()]);
  return { points, confidence: confidence[0] ?? 0 };
}

/** Loads the face mesh on the current backend of tfjs. Rejects if it cannot be loaded. */
export async function loadFaceMesh(files: io.IOHandler): Promise<FaceDetector> {
  const model = await loadGraphModel(files);
  return {
    async estimate(rgb) {
      const input = tf.tensor4d(rgb, [1, FACE_SIDE, FACE_SIDE, 3], 'float32');
      let outputs: readonly Tensor[] = [];
      try {
        outputs = [model.predict(input)].flat().filter((each) => each instanceof tf.Tensor);
        return await readOutputs(outputs);
      } finally {
        input.dispose();
        for (const output of outputs) output.dispose();
      }
    },
    dispose: () => model.dispose(),
  };
}
