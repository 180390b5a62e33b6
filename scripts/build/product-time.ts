/*
 * How fast product time runs in a build (src/platform/browser/clock.ts). What ships runs at the computer's own pace. Builds for end-to-end
 * tests run faster, so that a slouch of a minute takes a quarter of one.
 */

export interface ProductTime {
  /** Seconds of product time in a real second. */
  readonly scale: number;
  /** When product time and real time were the same, ms since 1970. */
  readonly originMs: number;
}

/** Product time as it ships. */
export const REAL_TIME: ProductTime = { scale: 1, originMs: 0 };

/** Product seconds in a real second of an end-to-end test. */
export const TEST_TIME_SCALE = 4;

/** The build's constants, as Vite's `define` takes them. */
export function defineProductTime({ scale, originMs }: ProductTime): Record<string, string> {
  return { __TIME_SCALE__: String(scale), __TIME_ORIGIN_MS__: String(originMs) };
}
