import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MODEL_NAMES } from '../tools/detector/shipped-models.ts';
import { fetchOriginals } from './models/fetch-originals.ts';
import { shrinkModel } from './models/shrink-model.ts';

/* Makes the models in models/ again from their source package. */

const MODELS = join(import.meta.dirname, '../models');

const folder = await mkdtemp(join(tmpdir(), 'plumbline-models-'));
try {
  const originals = await fetchOriginals(folder);
  for (const name of MODEL_NAMES) {
    const { json, weights } = await shrinkModel(originals, name);
    await writeFile(join(MODELS, `${name}.json`), json);
    await writeFile(join(MODELS, `${name}.bin`), weights);
    console.log(`${name}: ${Math.round(weights.length / 1024)} kB`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
