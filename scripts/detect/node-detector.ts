import { join } from 'node:path';
import sharp from 'sharp';
import { startDetector } from '../../src/detection/backends.ts';
import { pictureFromPixels } from '../../src/detection/model-picture.ts';
import type { ModelPicture, PoseDetector } from '../../src/detection/pose-detector.ts';
import { makeModel } from '../build/model-weights.ts';

const PACKAGES = join(import.meta.dirname, '../../node_modules');

/** The folder of tfjs' .wasm files, with a slash at its end. */
function wasmFolder(): string {
  return `${join(PACKAGES, '@tensorflow/tfjs-backend-wasm/dist')}/`;
}

/** Several commands and test files may start at once, on busy cores. */
const START_LIMIT_MS = 50_000;

/** Starts the shipped detector in Node, on the wasm backend. */
export function startNodeDetector(): Promise<PoseDetector> {
  const model = makeModel();
  return startDetector(
    'wasm',
    {
      wasmFolder: wasmFolder(),
      model: {
        json: async () => JSON.parse((await model).json),
        weights: async () => {
          const bytes = (await model).weights;
          return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
        },
      },
    },
    START_LIMIT_MS,
  );
}

/** Makes the model's picture from a file (jpg or png). Rejects, naming the file, when it is not a picture. */
export async function readPicture(path: string): Promise<ModelPicture> {
  try {
    const pixels = sharp(path).removeAlpha().toColourspace('srgb').raw();
    const { data, info } = await pixels.toBuffer({ resolveWithObject: true });
    return pictureFromPixels(new Uint8Array(data), { width: info.width, height: info.height }, 3);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} cannot be read as a picture: ${why}`);
  }
}
