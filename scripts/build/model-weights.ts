import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const MODEL = join(import.meta.dirname, '../../node_modules/@vladmandic/human/models/movenet-lightning');

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

interface GraphModel {
  readonly weightsManifest: readonly {
    readonly paths: readonly string[];
    readonly weights: readonly Weight[];
  }[];
}

/** The model as it ships: tfjs' graph-model JSON, and its weights in one file. */
export interface ModelFile {
  readonly json: string;
  readonly weights: Uint8Array;
}

const BYTES: Readonly<Record<string, number>> = { float32: 4, int32: 4, float16: 2, uint8: 1 };
/**
 * Weights of this many numbers and more are kept in a byte each instead of two: nine tenths of all. docs/performance.md has what that
 * does to the points that are found. The small ones, biases and depthwise filters, would lose more than they save.
 */
const LARGE_FROM = 10_000;

const sizeOf = ({ shape }: Weight): number => shape.reduce((product, length) => product * length, 1);

/** A number of 16 bits, as IEEE 754 has it. */
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

/** Spreads 256 steps from the least to the greatest; zero stays zero, as tfjs' own converter has it. */
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

function shrink(weight: Weight, bytes: Uint8Array): { weight: Weight; bytes: Uint8Array } {
  const isLarge = weight.quantization?.dtype === 'float16' && sizeOf(weight) >= LARGE_FROM;
  if (!isLarge) return { weight, bytes };
  const { bytes: shrunk, min, scale } = toBytes(readFloat16(bytes));
  const quantization = { dtype: 'uint8', original_dtype: 'float32', min, scale };
  return { weight: { ...weight, quantization }, bytes: shrunk };
}

function shrinkAll(weights: readonly Weight[], data: Uint8Array): { weights: Weight[]; data: Uint8Array } {
  let at = 0;
  const shrunk = weights.map((weight) => {
    const length = sizeOf(weight) * (BYTES[weight.quantization?.dtype ?? weight.dtype] ?? 4);
    const bytes = data.subarray(at, at + length);
    at += length;
    return shrink(weight, bytes);
  });
  return {
    weights: shrunk.map(({ weight }) => weight),
    data: Buffer.concat(shrunk.map(({ bytes }) => bytes)),
  };
}

/** Makes the model that ships of the one in the package that carries it. The same bytes every time. */
export async function makeModel(): Promise<ModelFile> {
  const [text, data] = await Promise.all([readFile(`${MODEL}.json`, 'utf8'), readFile(`${MODEL}.bin`)]);
  const model = JSON.parse(text) as GraphModel;
  const [group, ...others] = model.weightsManifest;
  if (group === undefined || others.length > 0) throw new Error('The model has other weights than expected.');
  const { weights, data: shrunk } = shrinkAll(group.weights, data);
  return { json: JSON.stringify({ ...model, weightsManifest: [{ ...group, weights }] }), weights: shrunk };
}
