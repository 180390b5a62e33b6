/* Replaces src/detection/backends.ts: the model finds what the fake camera's picture says. */

import type { BackendName, ModelPicture, PoseDetector } from '../../../src/detection/pose/pose-detector.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';

interface Assets {
  readonly model: { json(): Promise<unknown> };
}

/** How long an inference takes, in ms. */
const INFERENCE_MS = 40;
const LOADS_MS = 500;

declare const modelFailsToLoad: () => boolean;

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export async function startDetector(backend: BackendName, _assets: Assets): Promise<PoseDetector> {
  await after(LOADS_MS);
  if (modelFailsToLoad()) throw new Error('The model does not load.');
  return {
    backend,
    async estimate(picture: ModelPicture & { readonly pose?: Pose }) {
      await after(INFERENCE_MS);
      return picture.pose ?? [];
    },
    dispose() {},
  };
}

export async function startFaceDetector(): Promise<null> {
  await after(LOADS_MS);
  return null;
}

export function countTensors(): number {
  return 0;
}

export function blankPicture(): ModelPicture {
  return { rgb: new Uint8Array(0), frame: { width: 640, height: 480 } };
}
