import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashSources } from '../../tests/simulator/source-version.ts';
import { MODEL_NAMES, makeModel } from '../build/model-weights.ts';
import { CLIP_FPS, CLIPS, type ClipName } from './scenes.ts';

const DETECTION = join(import.meta.dirname, '../../src/detection');
/** What decides which keypoints and which face a picture gives, and which thumbnail. */
const SEES = [
  'backends.ts',
  'face-crop.ts',
  'face-mesh.ts',
  'face-picture.ts',
  'face-shape.ts',
  'model-picture.ts',
  'motion-gate.ts',
  'movenet.ts',
  'read-face.ts',
  'rotation.ts',
  'second-look.ts',
];

let seers: Promise<Buffer> | null = null;

/** What draws the frames, what sees them, and the model's weights. */
async function hashSeers(): Promise<Buffer> {
  const hash = createHash('sha256').update(await hashSources());
  for (const name of MODEL_NAMES) {
    const { json, weights } = await makeModel(name);
    hash.update(json).update(weights);
  }
  const names = (await readdir(DETECTION)).filter((name) => SEES.includes(name)).sort();
  for (const name of names) hash.update(await readFile(join(DETECTION, name)));
  return hash.digest();
}

/** What a recorded clip depends on: the scene, what draws it, and what sees it. */
export async function clipVersion(name: ClipName): Promise<string> {
  seers ??= hashSeers();
  const scene = JSON.stringify([CLIPS[name], CLIP_FPS]);
  return createHash('sha256')
    .update(await seers)
    .update(scene)
    .digest('hex')
    .slice(0, 12);
}
