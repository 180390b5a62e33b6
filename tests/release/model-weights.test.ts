import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { io, setBackend } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchOriginals } from '../../scripts/models/fetch-originals.ts';
import { shrinkModel } from '../../scripts/models/shrink-model.ts';
import { MODEL_NAMES, readShippedModel } from '../../tools/detector/shipped-models.ts';

const PACKAGES = join(import.meta.dirname, '../../node_modules');
let folder = '';
let originals = '';

const bufferOf = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

/** The weights by name, as tfjs itself reads them. */
async function decode(json: string, bytes: Uint8Array) {
  const manifest: { weights: io.WeightsManifestEntry[] }[] = JSON.parse(json).weightsManifest;
  const specs = manifest.flatMap(({ weights }) => weights);
  const tensors = io.decodeWeights(bufferOf(bytes), specs);
  const entries = await Promise.all(
    specs.map(async ({ name }) => [name, Array.from((await tensors[name]?.data()) ?? [])] as const),
  );
  return new Map(entries);
}

beforeAll(async () => {
  setWasmPaths(`${join(PACKAGES, '@tensorflow/tfjs-backend-wasm/dist')}/`);
  await setBackend('wasm');
  folder = await mkdtemp(join(tmpdir(), 'plumbline-models-'));
  originals = await fetchOriginals(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(MODEL_NAMES)('the shipped weights of %s', (model) => {
  it('equal those of the package, the large ones to within one of 255 steps', async () => {
    const source = join(originals, model);
    const [before, made] = await Promise.all([
      Promise.all([readFile(`${source}.json`, 'utf8'), readFile(`${source}.bin`)]),
      readShippedModel(model),
    ]);
    const [original, shipped] = await Promise.all([decode(...before), decode(made.json, made.weights)]);
    expect(shipped.size).toBeGreaterThan(0.8 * original.size);
    for (const [name, now] of shipped) {
      const values = original.get(name) ?? [];
      const [least, most] = values.reduce(
        ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
        [0, 0],
      );
      expect(now.length).toBe(values.length);
      const worst = values.reduce(
        (sum, value, index) => Math.max(sum, Math.abs(value - (now[index] ?? Infinity))),
        0,
      );
      expect(worst).toBeLessThanOrEqual(values.length >= 10_000 ? (most - least) / 255 : 0);
    }
  });

  it('take half the space', async () => {
    const { weights } = await readShippedModel(model);
    expect(weights.length).toBeLessThan(0.6 * (await readFile(`${join(originals, model)}.bin`)).length);
  });

  it('are reproduced with the same bytes', async () => {
    const [one, other] = await Promise.all([shrinkModel(originals, model), readShippedModel(model)]);
    expect(Buffer.compare(one.weights, other.weights)).toBe(0);
    expect(one.json).toBe(other.json);
  });
});
