import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelFile, ModelName } from '../../tools/detector/shipped-models.ts';

/** The outputs of each model that are needed; null: all of them. */
const NEEDED_OUTPUTS = {
  'movenet-lightning': null,
  // The contours of eyes and lips are a separate head, which nothing reads: a fifth of the weights.
  facemesh: ['output_mesh', 'output_faceflag'],
} as const satisfies Readonly<Record<ModelName, readonly string[] | null>>;

interface Quantization {
  readonly dtype: string;
  readonly original_dtype: string;
  readonly min?: number;
  readonly scale?: number;
}

interface Weight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly quantization?: Quantization;
}

interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
}

interface GraphModel {
  readonly signature: { readonly outputs: Readonly<Record<string, { readonly name: string }>> };
  readonly modelTopology: { readonly node: readonly GraphNode[] };
  readonly weightsManifest: readonly {
    readonly paths: readonly string[];
    readonly weights: readonly Weight[];
  }[];
}

const BYTES: Readonly<Record<string, number>> = { float32: 4, int32: 4, float16: 2, uint8: 1 };
/**
 * Weights with at least this many numbers are stored in one byte each instead of two: nine tenths of all.
 * docs/measurements/performance.md has the effect on the detected points. The small ones, biases and
 * depthwise filters, would lose more than they save.
 */
const LARGE_FROM = 10_000;

const sizeOf = ({ shape }: Weight): number => shape.reduce((product, length) => product * length, 1);

/** Decodes an IEEE 754 half-precision number. */
function fromFloat16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * 2 ** -14 * (fraction / 1024);
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}

function readFloat16(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength / 2 }, (_, index) =>
    fromFloat16(view.getUint16(2 * index, true)),
  );
}

/** Quantises to 256 steps from the least to the greatest. Zero stays zero, as in tfjs' own converter. */
function toBytes(values: readonly number[]): { bytes: Uint8Array; min: number; scale: number } {
  const least = values.reduce((min, value) => Math.min(min, value), 0);
  const most = values.reduce((max, value) => Math.max(max, value), 0);
  const scale = (most - least) / 255;
  const min = Math.round(least / scale) * scale;
  const bytes = Uint8Array.from(values, (value) =>
    Math.max(0, Math.min(255, Math.round((value - min) / scale))),
  );
  return { bytes, min, scale };
}

interface StoredWeight {
  readonly weight: Weight;
  readonly bytes: Uint8Array;
}

function shrink({ weight, bytes }: StoredWeight): StoredWeight {
  const isLarge = weight.quantization?.dtype === 'float16' && sizeOf(weight) >= LARGE_FROM;
  if (!isLarge) return { weight, bytes };
  const { bytes: shrunk, min, scale } = toBytes(readFloat16(bytes));
  const quantization = { dtype: 'uint8', original_dtype: 'float32', min, scale };
  return { weight: { ...weight, quantization }, bytes: shrunk };
}

/** Splits the weights file into the bytes of each weight. */
function splitWeights(weights: readonly Weight[], data: Uint8Array): readonly StoredWeight[] {
  let at = 0;
  return weights.map((weight) => {
    const length = sizeOf(weight) * (BYTES[weight.quantization?.dtype ?? weight.dtype] ?? 4);
    const bytes = data.subarray(at, at + length);
    at += length;
    return { weight, bytes };
  });
}

/**
 * The name of a node in another node's inputs, without the number of an output, and without the mark of a
 * control dependency.
 */
const nodeNameOf = (input: string): string => input.replace(/^\^/, '').replace(/:\d+$/, '');

/** The names of all nodes that the given outputs depend on. */
function findAncestors(nodes: readonly GraphNode[], outputs: readonly string[]): ReadonlySet<string> {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const found = new Set<string>();
  const open = outputs.map(nodeNameOf);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...(byName.get(name)?.input ?? []).map(nodeNameOf));
  }
  return found;
}

/** Removes unused outputs, and all nodes that only they need. */
function keepOutputs(model: GraphModel, needed: readonly string[] | null): GraphModel {
  if (needed === null) return model;
  const all = Object.entries(model.signature.outputs);
  const outputs = Object.fromEntries(all.filter(([name]) => needed.includes(name)));
  if (Object.keys(outputs).length !== needed.length)
    throw new Error('The model has other outputs than expected.');
  const kept = findAncestors(
    model.modelTopology.node,
    Object.values(outputs).map(({ name }) => name),
  );
  const node = model.modelTopology.node.filter(({ name }) => kept.has(name));
  return {
    ...model,
    signature: { ...model.signature, outputs },
    modelTopology: { ...model.modelTopology, node },
  };
}

/**
 * Makes a shipped model from the original. The same bytes every time.
 * @param folder the folder `models` of the npm package @vladmandic/human
 */
export async function shrinkModel(folder: string, name: ModelName): Promise<ModelFile> {
  const path = join(folder, name);
  const [text, data] = await Promise.all([readFile(`${path}.json`, 'utf8'), readFile(`${path}.bin`)]);
  const model = keepOutputs(JSON.parse(text) as GraphModel, NEEDED_OUTPUTS[name]);
  const [group, ...others] = model.weightsManifest;
  if (group === undefined || others.length > 0) throw new Error('The model has other weights than expected.');
  const kept = new Set(model.modelTopology.node.map((node) => node.name));
  const shrunk = splitWeights(group.weights, data)
    .filter(({ weight }) => kept.has(weight.name))
    .map(shrink);
  const weights = shrunk.map(({ weight }) => weight);
  return {
    json: JSON.stringify({ ...model, weightsManifest: [{ ...group, weights }] }),
    weights: Buffer.concat(shrunk.map(({ bytes }) => bytes)),
  };
}
