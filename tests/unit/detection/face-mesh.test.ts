import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACE_SIDE, type FaceDetector, MESH_POINTS } from '../../../src/detection/face/face-detector.ts';
import { startNodeDetector, startNodeFaceDetector } from '../../../tools/detector/node-detector.ts';

const NOTHING = new Float32Array(FACE_SIDE * FACE_SIDE * 3);

describe('the shipped face mesh', () => {
  let detector: FaceDetector;
  beforeAll(async () => {
    const pose = await startNodeDetector();
    detector = await startNodeFaceDetector();
    pose.dispose();
  });
  afterAll(() => detector.dispose());

  it('returns its points, and finds no face in an empty picture', async () => {
    const { points, confidence } = await detector.estimate(NOTHING);
    expect(points).toHaveLength(MESH_POINTS * 3);
    expect(confidence).toBeLessThan(0.5);
  });

  it('leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    for (let run = 0; run < 5; run++) await detector.estimate(NOTHING);
    expect(tf.memory().numTensors).toBe(before);
  });
});
