import { describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../src/camera/detector/backend-choice.ts';

describe('choosing a backend', () => {
  it.each([
    ['only wasm starts', { wasm: 40, webgl: null, webgpu: null }, 'wasm'],
    ['a GPU in software', { wasm: 40, webgl: 400, webgpu: null }, 'wasm'],
    ['a GPU hardly faster than wasm', { wasm: 40, webgl: 30, webgpu: null }, 'wasm'],
    ['a good GPU', { wasm: 40, webgl: 9, webgpu: null }, 'webgl'],
    ['the faster of two', { wasm: 40, webgl: 12, webgpu: 7 }, 'webgpu'],
    ['no wasm', { wasm: null, webgl: 200, webgpu: null }, 'webgl'],
    ['nothing measured', {}, 'wasm'],
  ] as const)('%s', (_name, medianMs, backend) => {
    expect(chooseBackend(medianMs)).toBe(backend);
  });
});
