import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FaceDetector } from '../../../src/detection/face/face-detector.ts';
import { FACE_SIDE, MESH_POINTS } from '../../../src/detection/face/face-detector.ts';
import { startFindingFaces } from '../../../src/detection/find-face.ts';
import { createFrameBuffer, type FrameBytes, readPixels } from '../../../src/detection/frame/video-frame.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import { FRAME, sit } from '../posture/seated.ts';

const bytes: FrameBytes = readPixels(
  new Uint8Array(FRAME.width * FRAME.height * 3),
  FRAME,
  3,
  createFrameBuffer(),
);
const PROFILE: Pose = sit().map(([x, y, score], index) => [index === 0 ? x + 200 : x, y, score]);

function modelThat(estimate: FaceDetector['estimate']) {
  return { estimate: vi.fn(estimate), dispose: () => {} };
}
const calm = () =>
  modelThat(async () => ({ points: new Float32Array(MESH_POINTS * 3).fill(FACE_SIDE / 2), confidence: 1 }));

/** By the next macrotask the model has loaded, or failed to. */
const loaded = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => vi.restoreAllMocks());

describe('finding a face', () => {
  it('returns the result of the mesh', async () => {
    const find = startFindingFaces(async () => calm());
    await loaded();
    expect(await find(bytes, sit(), FRAME)).toMatchObject({ confidence: 1 });
  });

  it('returns nothing, and runs no model, if the head is turned away', async () => {
    const model = calm();
    const find = startFindingFaces(async () => model);
    await loaded();
    expect(await find(bytes, PROFILE, FRAME)).toBeNull();
    expect(model.estimate).not.toHaveBeenCalled();
  });

  it('does not wait for a model that is still loading', async () => {
    const find = startFindingFaces(() => new Promise(() => {}));
    expect(await find(bytes, sit(), FRAME)).toBeNull();
  });

  it('continues without a model that does not load, and reports it once', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const find = startFindingFaces(async () => {
      throw new Error('It is not there.');
    });
    await loaded();
    expect([await find(bytes, sit(), FRAME), await find(bytes, sit(), FRAME)]).toEqual([null, null]);
    expect(warned).toHaveBeenCalledTimes(1);
  });

  it('continues without a model that fails, reports it once and never runs it again', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const model = modelThat(async () => {
      throw new Error('It broke.');
    });
    const find = startFindingFaces(async () => model);
    await loaded();
    expect([await find(bytes, sit(), FRAME), await find(bytes, sit(), FRAME)]).toEqual([null, null]);
    expect(warned).toHaveBeenCalledTimes(1);
    expect(model.estimate).toHaveBeenCalledTimes(1);
  });
});
