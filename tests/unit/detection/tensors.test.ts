import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { pictureFromPixels } from '../../../src/detection/pose/model-picture.ts';
import { startNodeDetector } from '../../../tools/detector/node-detector.ts';

const SIZE = { width: 64, height: 48 };

/** A different picture each time. */
function pictureOf(frame: number) {
  const pixels = Uint8Array.from(
    { length: SIZE.width * SIZE.height * 3 },
    (_, index) => (index * (frame + 3)) % 256,
  );
  return pictureFromPixels(pixels, SIZE, 3);
}

describe('the detector', () => {
  it('keeps no tensor of a frame, however many it has seen', async () => {
    const detector = await startNodeDetector();
    const counts: number[] = [];
    for (let frame = 0; frame < 100; frame++) {
      await detector.estimate(pictureOf(frame));
      counts.push(memory().numTensors);
    }
    expect(new Set(counts).size).toBe(1);
    detector.dispose();
  });
});
