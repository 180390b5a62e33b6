import * as tf from '@tensorflow/tfjs-core';
import { FACE_SIDE, type FaceDetector } from './face/face-detector.ts';
import { loadFaceMesh } from './face/face-mesh.ts';
import { type ModelFiles, readModelFiles } from './model-files.ts';
import { loadMovenet } from './pose/movenet.ts';
import { type BackendName, MODEL_SIDE, type PoseDetector } from './pose/pose-detector.ts';

/** Where the files of the backends are. */
export interface DetectionAssets {
  /** The folder, or URL, of tfjs' .wasm files, with a trailing slash. */
  readonly wasmFolder: string;
  readonly model: ModelFiles;
}

/** A backend that has not started by then never will, or is not worth waiting for. */
const BACKEND_START_LIMIT_MS = 8000;

async function registerWasm(wasmFolder: string): Promise<void> {
  const wasm = await import('@tensorflow/tfjs-backend-wasm');
  // tfjs' threads are blob workers, which an extension's CSP forbids. Without this the backend hangs for
  // ever.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  wasm.setWasmPaths(wasmFolder);
}

async function register(name: BackendName, wasmFolder: string): Promise<void> {
  if (name === 'wasm') await registerWasm(wasmFolder);
  else if (name === 'webgl') await import('@tensorflow/tfjs-backend-webgl');
  else await import('@tensorflow/tfjs-backend-webgpu');
}

function rejectAfter(ms: number, message: string, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error(message)), ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

async function loadOn(name: BackendName, assets: DetectionAssets): Promise<PoseDetector> {
  await register(name, assets.wasmFolder);
  if (!(await tf.setBackend(name))) throw new Error(`The ${name} backend is not available here.`);
  const detector = await loadMovenet(readModelFiles(assets.model), name);
  // The first run compiles shaders and touches all weights, so it is done at the start and not for the first
  // verdict.
  await detector.estimate(blankPicture());
  return detector;
}

/** The number of live tensors. */
export function countTensors(): number {
  return tf.memory().numTensors;
}

/** An empty picture, for warming up and for measuring. */
export function blankPicture() {
  return {
    rgb: new Uint8Array(MODEL_SIDE * MODEL_SIDE * 3),
    frame: { width: MODEL_SIDE, height: MODEL_SIDE },
  };
}

/**
 * Starts the model on one backend, within a time limit. Rejects if the backend is not available, fails, or
 * takes too long. Terminate the worker after a failed start, because a backend that hangs cannot be stopped
 * otherwise.
 */
export async function startDetector(
  name: BackendName,
  assets: DetectionAssets,
  limitMs = BACKEND_START_LIMIT_MS,
): Promise<PoseDetector> {
  const started = new AbortController();
  const limit = rejectAfter(
    limitMs,
    `The ${name} backend did not start within ${limitMs} ms.`,
    started.signal,
  );
  try {
    return await Promise.race([loadOn(name, assets), limit]);
  } finally {
    started.abort();
  }
}

/** Loads the face mesh on the backend of a running detector. Rejects if it cannot be loaded or run. */
export async function startFaceDetector(model: ModelFiles): Promise<FaceDetector> {
  const detector = await loadFaceMesh(readModelFiles(model));
  await detector.estimate(new Float32Array(FACE_SIDE * FACE_SIDE * 3));
  return detector;
}
