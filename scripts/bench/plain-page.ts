/*
 * How most posture apps do it, to be measured beside: the same model asked for a pose of a playing video, every so many milliseconds,
 * in a visible page, whatever is to be seen. Built by plain-way.ts into a copy of the extension, which has model and camera.
 */
import * as wasm from '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import { load } from '@tensorflow-models/pose-detection/dist/movenet/detector.js';
import { readModelFiles } from '../../src/detection/model-files.ts';

const fetchModel = (name: string) => fetch(`/model/movenet-lightning.${name}`);

async function startModel(backend: string) {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  wasm.setWasmPaths('/model/');
  await tf.setBackend(backend);
  const modelUrl = readModelFiles({
    json: async () => (await fetchModel('json')).json(),
    weights: async () => (await fetchModel('bin')).arrayBuffer(),
  });
  return load({ modelType: 'SinglePose.Lightning', modelUrl, enableSmoothing: true });
}

async function playCamera(): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { width: 640, height: 480 } });
  document.body.append(video);
  await video.play();
  return video;
}

async function watch(backend: string, everyMs: number): Promise<void> {
  const [model, video] = await Promise.all([startModel(backend), playCamera()]);
  for (;;) {
    const startMs = performance.now();
    await model.estimatePoses(video);
    document.body.dataset.seen = String(Number(document.body.dataset.seen ?? 0) + 1);
    // A machine that is slower than what is asked for still has to draw.
    await new Promise((resolve) => setTimeout(resolve, Math.max(4, everyMs - (performance.now() - startMs))));
  }
}

const asked = new URLSearchParams(location.search);
void watch(asked.get('backend') ?? 'wasm', Number(asked.get('everyMs') ?? 1000));
