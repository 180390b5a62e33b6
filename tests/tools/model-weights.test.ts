import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readShippedModel } from '../../tools/detector/shipped-models.ts';

const MODELS = join(import.meta.dirname, '../../models');

it('the models are those whose hashes models/README.md states', async () => {
  const stated = [
    ...(await readFile(join(MODELS, 'README.md'), 'utf8')).matchAll(/^\| `(\S+)` \| `(\w+)` \|/gm),
  ];
  expect(stated).toHaveLength(4);
  for (const [, file = '', hash] of stated) {
    const bytes = await readFile(join(MODELS, file));
    expect([file, createHash('sha256').update(bytes).digest('hex')]).toEqual([file, hash]);
  }
});

it('of the face mesh, only what the mesh and its flag are computed from ships', async () => {
  const { json } = await readShippedModel('facemesh');
  const { signature, modelTopology } = JSON.parse(json);
  expect(Object.keys(signature.outputs)).toEqual(['output_mesh', 'output_faceflag']);
  const names: string[] = modelTopology.node.map(({ name }: { name: string }) => name);
  expect(names.filter((name) => name.includes('contours'))).toEqual([]);
});
