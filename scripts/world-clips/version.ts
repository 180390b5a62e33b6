import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashSources } from '../../tests/simulator/source-version.ts';
import { makeModel } from '../build/model-weights.ts';
import { CLIP_FPS, CLIPS } from './scenes.ts';

const DETECTION = join(import.meta.dirname, '../../src/detection');
/** What decides which keypoints a picture gives, and which thumbnail. */
const SEES = ['backends.ts', 'model-picture.ts', 'motion-gate.ts', 'movenet.ts', 'second-look.ts'];

/** What recorded clips depend on: what draws the frames, what sees them, the model's weights, and the scenes themselves. */
export async function clipVersion(): Promise<string> {
  const hash = createHash('sha256').update(await hashSources());
  const { json, weights } = await makeModel();
  hash.update(json).update(weights);
  const names = (await readdir(DETECTION)).filter((name) => SEES.includes(name)).sort();
  for (const name of names) hash.update(await readFile(join(DETECTION, name)));
  hash.update(JSON.stringify([CLIPS, CLIP_FPS]));
  return hash.digest('hex').slice(0, 12);
}
