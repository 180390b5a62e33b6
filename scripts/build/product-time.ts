/*
 * The speed of product time in a build (src/platform/browser/clock.ts). The shipped build uses real time.
 * Builds for end-to-end tests run faster, so that a slouch of a minute takes a quarter of one.
 */

export interface ProductTime {
  /** Seconds of product time per real second. */
  readonly scale: number;
  /** The moment when product time and real time were equal, ms since 1970. */
  readonly originMs: number;
}

/** Product time in the shipped build. */
export const REAL_TIME: ProductTime = { scale: 1, originMs: 0 };

/** Product seconds per real second of an end-to-end test. */
export const TEST_TIME_SCALE = 4;

/** The build's constants, for Vite's `define`. */
export function defineProductTime({ scale, originMs }: ProductTime): Record<string, string> {
  return { __TIME_SCALE__: String(scale), __TIME_ORIGIN_MS__: String(originMs) };
}
