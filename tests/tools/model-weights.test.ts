import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { io, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeModel } from '../../scripts/build/model-weights.ts';

const PACKAGES = join(import.meta.dirname, '../../node_modules');
const SOURCE = join(PACKAGES, '@vladmandic/human/models/movenet-lightning');

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
});

describe('the weights that ship', () => {
  it('are those of the package, the large ones to within one of 255 steps', async () => {
    const [before, model] = await Promise.all([
      Promise.all([readFile(`${SOURCE}.json`, 'utf8'), readFile(`${SOURCE}.bin`)]),
      makeModel(),
    ]);
    const [original, shipped] = await Promise.all([decode(...before), decode(model.json, model.weights)]);
    expect([...shipped.keys()]).toEqual([...original.keys()]);
    for (const [name, values] of original) {
      const [least, most] = values.reduce(
        ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
        [0, 0],
      );
      const now = shipped.get(name) ?? [];
      expect(now.length).toBe(values.length);
      const worst = values.reduce(
        (sum, value, index) => Math.max(sum, Math.abs(value - (now[index] ?? Infinity))),
        0,
      );
      expect(worst).toBeLessThanOrEqual(values.length >= 10_000 ? (most - least) / 255 : 0);
    }
  });

  it('take half the room', async () => {
    const { weights } = await makeModel();
    expect(weights.length).toBeLessThan(0.6 * (await readFile(`${SOURCE}.bin`)).length);
  });

  it('are the same bytes every time', async () => {
    const [one, other] = await Promise.all([makeModel(), makeModel()]);
    expect(Buffer.compare(one.weights, other.weights)).toBe(0);
    expect(one.json).toBe(other.json);
  });
});
