import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const MODELS = join(import.meta.dirname, '../../models');

/** The shipped models; models/README.md has their origin. */
export const MODEL_NAMES = ['movenet-lightning', 'facemesh'] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

/** A shipped model: tfjs' graph-model JSON, and its weights in one file. */
export interface ModelFile {
  readonly json: string;
  readonly weights: Uint8Array;
}

/** Reads a shipped model. */
export async function readShippedModel(name: ModelName): Promise<ModelFile> {
  const path = join(MODELS, name);
  const [json, weights] = await Promise.all([readFile(`${path}.json`, 'utf8'), readFile(`${path}.bin`)]);
  return { json, weights };
}
