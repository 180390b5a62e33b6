/*
 * The only code that reads the clock. Posture, sessions, alerts and the history use product time. In release builds it
 * is the computer's time. Builds for end-to-end tests may let it run faster, so that a slouch of a minute takes a
 * quarter of one. Timers that watch for liveness (a silent worker, a lock, a retry) use real time and are not in here.
 */

declare const __TIME_SCALE__: number | undefined;
declare const __TIME_ORIGIN_MS__: number | undefined;

/** How many product seconds pass in a real one. A build constant: 1 in release builds. */
const SCALE = typeof __TIME_SCALE__ === 'undefined' ? 1 : __TIME_SCALE__;
/** When product time and real time were the same. Fixed at build time, so that all contexts agree. */
const ORIGIN_MS = typeof __TIME_ORIGIN_MS__ === 'undefined' ? 0 : __TIME_ORIGIN_MS__;

/** Product time, ms since 1970. It can jump when the user sets the clock. */
export function now(): number {
  return toProductMoment(Date.now());
}

/** Product time, ms since this context began. It never jumps. */
export function monotonicNow(): number {
  return performance.now() * SCALE;
}

/** Product time, ms since 1970, that never runs backwards within this context, even if the clock is set back. */
export function steadyNow(): number {
  return toProductMoment(performance.timeOrigin + performance.now());
}

/** The duration of a span of product time in real ms: for timers. */
export function toRealMs(productMs: number): number {
  return productMs / SCALE;
}

/** The real time of a moment of product time, ms since 1970: for alarms. */
export function toRealMoment(productAtMs: number): number {
  return SCALE === 1 ? productAtMs : ORIGIN_MS + (productAtMs - ORIGIN_MS) / SCALE;
}

/** The product time of a moment of real time, ms since 1970. */
function toProductMoment(realAtMs: number): number {
  return SCALE === 1 ? realAtMs : ORIGIN_MS + (realAtMs - ORIGIN_MS) * SCALE;
}
