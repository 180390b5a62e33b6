import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODEL_NAMES, readShippedModel } from '../detector/shipped-models.ts';
import { codeOf, hashSources } from '../simulator/source-version.ts';
import { CLIP_FPS, CLIPS, type ClipName } from './recorded-scenes.ts';

const DETECTION = join(import.meta.dirname, '../../src/detection');
/** The sources that determine keypoints, face and thumbnail of a picture. */
const SEES = [
  'backends.ts',
  'face/face-crop.ts',
  'face/face-mesh.ts',
  'face/face-picture.ts',
  'face/face-shape.ts',
  'pose/model-picture.ts',
  'frame/motion-gate.ts',
  'pose/movenet.ts',
  'face/read-face.ts',
  'face/rotation.ts',
  'pose/roi-retry.ts',
];

let detection: Promise<Buffer> | null = null;

/** The sources that draw and detect, and the models' weights. */
async function hashDetection(): Promise<Buffer> {
  const hash = createHash('sha256').update(await hashSources());
  for (const name of MODEL_NAMES) {
    const { json, weights } = await readShippedModel(name);
    hash.update(json).update(weights);
  }
  for (const name of SEES) hash.update(codeOf(await readFile(join(DETECTION, name), 'utf8')));
  return hash.digest();
}

/** Hash of everything a recorded clip depends on: the scene, the drawing code and the detection code. */
export async function clipVersion(name: ClipName): Promise<string> {
  detection ??= hashDetection();
  const scene = JSON.stringify([CLIPS[name], CLIP_FPS]);
  return createHash('sha256')
    .update(await detection)
    .update(scene)
    .digest('hex')
    .slice(0, 12);
}
