import { join } from 'node:path';
import sharp from 'sharp';
import { startDetector, startFaceDetector } from '../../src/detection/backends.ts';
import type { FaceDetector } from '../../src/detection/face/face-detector.ts';
import { createFrameBuffer, type FrameBytes, readPixels } from '../../src/detection/frame/video-frame.ts';
import type { ModelFiles } from '../../src/detection/model-files.ts';
import type { PoseDetector } from '../../src/detection/pose/pose-detector.ts';
import type { FrameSize } from '../../src/posture/body/keypoints.ts';
import { type ModelName, readShippedModel } from './shipped-models.ts';

const PACKAGES = join(import.meta.dirname, '../../node_modules');

/** The folder of tfjs' .wasm files, with a trailing slash. */
function wasmFolder(): string {
  return `${join(PACKAGES, '@tensorflow/tfjs-backend-wasm/dist')}/`;
}

/** Several commands and test files may start at once, on busy cores. */
const START_LIMIT_MS = 50_000;

function filesOf(name: ModelName): ModelFiles {
  const model = readShippedModel(name);
  return {
    json: async () => JSON.parse((await model).json),
    weights: async () => {
      const bytes = (await model).weights;
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    },
  };
}

/** Starts the shipped detector in Node, on the wasm backend. */
export function startNodeDetector(): Promise<PoseDetector> {
  const assets = { wasmFolder: wasmFolder(), model: filesOf('movenet-lightning') };
  return startDetector('wasm', assets, START_LIMIT_MS);
}

/** Starts the shipped face mesh in Node, after the detector. */
export function startNodeFaceDetector(): Promise<FaceDetector> {
  return startFaceDetector(filesOf('facemesh'));
}

/** Reads a picture (jpg or png) as a frame. If it is not a picture, rejects with the file's name. */
export async function readPicture(
  path: string,
): Promise<{ readonly bytes: FrameBytes; readonly frame: FrameSize }> {
  try {
    const pixels = sharp(path).removeAlpha().toColourspace('srgb').raw();
    const { data, info } = await pixels.toBuffer({ resolveWithObject: true });
    const frame = { width: info.width, height: info.height };
    return { bytes: readPixels(new Uint8Array(data), frame, 3, createFrameBuffer()), frame };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} cannot be read as a picture: ${why}`);
  }
}
