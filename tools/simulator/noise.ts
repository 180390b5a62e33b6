import { seededRandom } from './random.ts';

/** One sine of a seeded smooth noise. */
export interface Wave {
  readonly periodMs: number;
  readonly phase: number;
}

/** Three sines of unrelated periods about `periodMs`: their sum wanders smoothly. */
export function seededWaves(seed: string, periodMs: number): readonly Wave[] {
  const random = seededRandom(seed);
  return [0.45, 1, 2.3].map((stretch) => ({
    periodMs: periodMs * stretch * (0.8 + 0.4 * random()),
    phase: random() * 2 * Math.PI,
  }));
}

/** The noise at one time; its standard deviation is about 1. */
export function waveAt(waves: readonly Wave[], tMs: number): number {
  const sum = waves.reduce(
    (total, wave) => total + Math.sin((2 * Math.PI * tMs) / wave.periodMs + wave.phase),
    0,
  );
  return sum * Math.sqrt(2 / waves.length);
}

const GRAIN_LENGTH = 1 << 20;
const grains = new Map<number, Int16Array>();

/** Adds sensor noise to 8-bit samples, in place: Gaussian, `sigma` grey levels; the same for the same seed. */
export function addSensorNoise(samples: Uint8Array, sigma: number, seed: string): void {
  const grain = grainOf(sigma);
  const clamped = new Uint8ClampedArray(samples.buffer, samples.byteOffset, samples.length);
  let at = Math.floor(seededRandom(seed)() * GRAIN_LENGTH);
  for (let index = 0; index < clamped.length; index++) {
    clamped[index] = (clamped[index] as number) + (grain[at] as number);
    at = (at + 1) & (GRAIN_LENGTH - 1);
  }
}

/** Noise of one strength in whole grey levels, generated once: a frame only adds it. */
function grainOf(sigma: number): Int16Array {
  const known = grains.get(sigma);
  if (known !== undefined) return known;
  const random = seededRandom('grain');
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const made = Int16Array.from({ length: GRAIN_LENGTH }, () => Math.round(sigma * normal()));
  grains.set(sigma, made);
  return made;
}
