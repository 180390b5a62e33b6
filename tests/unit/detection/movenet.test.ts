import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankPicture } from '../../../src/detection/backends.ts';
import type { PoseDetector } from '../../../src/detection/pose/pose-detector.ts';
import { startNodeDetector } from '../../../tools/detector/node-detector.ts';

describe('the shipped detector', () => {
  let detector: PoseDetector;
  beforeAll(async () => {
    detector = await startNodeDetector();
  });
  afterAll(() => detector.dispose());

  it('names its backend', () => {
    expect(detector.backend).toBe('wasm');
  });

  it('finds nobody in an empty picture', async () => {
    expect(await detector.estimate(blankPicture())).toEqual([]);
  });

  it('leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    for (let run = 0; run < 20; run++) await detector.estimate(blankPicture());
    expect(tf.memory().numTensors).toBe(before);
  });
});
