/*
 * For comparison, how most posture apps do it: the same model gets the frames of a playing video at a fixed
 * interval, in a visible page, whatever the video shows. plain-way.ts builds this page into a copy of the
 * extension, which has model and camera.
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

/**
 * The most common rule: the eyes have come down in the picture since the first seconds, by this share of its
 * height.
 */
const COUNTS_AS_BAD_FROM = 0.05;
const PICTURE_HEIGHT = 480;
const CALIBRATES_MS = 10_000;
/** Plumbline's default, too. */
const GRACE_MS = 20_000;

type Poses = Awaited<ReturnType<Awaited<ReturnType<typeof startModel>>['estimatePoses']>>;

function eyeHeight([pose]: Poses): number | null {
  const [, left, right] = pose?.keypoints ?? [];
  return left && right ? 1 - (left.y + right.y) / 2 / PICTURE_HEIGHT : null;
}

/** Creates the rule. It gets every sample and records when it would have alerted, in ms since the first. */
function createRule(firstMs: number): (poses: Poses) => void {
  const upright: number[] = [];
  let badSinceMs: number | null = null;
  let told = false;
  return (poses) => {
    const now = performance.now();
    const height = eyeHeight(poses);
    if (height === null) return;
    if (now - firstMs < CALIBRATES_MS) upright.push(height);
    const mean = upright.reduce((sum, each) => sum + each, 0) / upright.length;
    if (mean - height < COUNTS_AS_BAD_FROM) [badSinceMs, told] = [null, false];
    else badSinceMs ??= now;
    if (told || badSinceMs === null || now - badSinceMs < GRACE_MS) return;
    told = true;
    document.body.dataset.alerts =
      `${document.body.dataset.alerts ?? ''} ${Math.round(now - firstMs)}`.trim();
  };
}

async function watch(backend: string, everyMs: number): Promise<void> {
  const [model, video] = await Promise.all([startModel(backend), playCamera()]);
  let rule: ReturnType<typeof createRule> | null = null;
  for (;;) {
    const startMs = performance.now();
    const poses = await model.estimatePoses(video);
    rule ??= createRule(performance.now());
    rule(poses);
    document.body.dataset.seen = String(Number(document.body.dataset.seen ?? 0) + 1);
    // If the machine is slower than the requested rate, it still needs time to draw.
    await new Promise((resolve) => setTimeout(resolve, Math.max(4, everyMs - (performance.now() - startMs))));
  }
}

const asked = new URLSearchParams(location.search);
void watch(asked.get('backend') ?? 'wasm', Number(asked.get('everyMs') ?? 1000));
