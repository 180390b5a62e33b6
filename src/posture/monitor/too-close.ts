/*
 * Whether the eyes have been closer to the screen than is comfortable for long. The camera stands for the screen, so
 * only a face that looks into it counts. A webcam's distance is rough: a hint needs a distance that is too close even
 * at the far end of its error.
 */
import { MINUTE_MS } from '../../shared/durations.ts';
import { type EyeDistance, rangeAbout } from '../eye-distance.ts';

/** OSHA, computer workstations: the screen 20 to 40 inches from the eyes. 20 inches are 51 cm. */
const NEAREST_CM = 50;
/** An ended closeness must be clearly over, or a sway would restart the count. */
const CLEARLY_FARTHER = 1.1;
/** A short look at a detail is not close for long. A judgement. */
const CLOSE_FOR_MS = 3 * MINUTE_MS;
/** The hint is not repeated sooner, even if nothing changes. */
const AGAIN_AFTER_MS = 30 * MINUTE_MS;
/** Time constant of the smoothing: a single misread face changes little. */
const SMOOTHED_OVER_MS = 15_000;
/** After a longer gap the past says nothing about the present. */
const LONGEST_GAP_MS = MINUTE_MS;

/** Plain data. */
export interface CloseState {
  readonly atMs: number | null;
  /** Smoothed. */
  readonly distanceCm: number | null;
  readonly closeSinceMs: number | null;
  readonly hintedAtMs: number | null;
}

export const NOT_CLOSE: CloseState = { atMs: null, distanceCm: null, closeSinceMs: null, hintedAtMs: null };

/** Whether a distance is too close even at the far end of its error. */
function isTooClose(distanceCm: number, factor: number): boolean {
  return rangeAbout(distanceCm).toCm < NEAREST_CM * factor;
}

function smooth({ atMs, distanceCm }: CloseState, nowMs: number, nowCm: number): number {
  if (atMs === null || distanceCm === null || nowMs - atMs > LONGEST_GAP_MS) return nowCm;
  const weight = 1 - Math.exp((atMs - nowMs) / SMOOTHED_OVER_MS);
  return distanceCm + weight * (nowCm - distanceCm);
}

export interface CloseStep {
  readonly state: CloseState;
  /** The distance to hint at now; null if none is due. */
  readonly hint: EyeDistance | null;
}

/** Takes the distance of one face that looks into the camera. Late samples change nothing. */
export function stepClose(before: CloseState, atMs: number, nowCm: number): CloseStep {
  if (before.atMs !== null && atMs <= before.atMs) return { state: before, hint: null };
  const gone = before.atMs !== null && atMs - before.atMs > LONGEST_GAP_MS;
  const distanceCm = smooth(before, atMs, nowCm);
  const since = gone ? null : before.closeSinceMs;
  const close = isTooClose(distanceCm, since === null ? 1 : CLEARLY_FARTHER);
  const closeSinceMs = close ? (since ?? atMs) : null;
  const waited = before.hintedAtMs === null || atMs - before.hintedAtMs >= AGAIN_AFTER_MS;
  const due = closeSinceMs !== null && atMs - closeSinceMs >= CLOSE_FOR_MS && waited;
  return {
    state: { atMs, distanceCm, closeSinceMs, hintedAtMs: due ? atMs : before.hintedAtMs },
    hint: due ? rangeAbout(distanceCm) : null,
  };
}

/** The distance while the eyes have been too close for long; else null. */
export function closeFor({ closeSinceMs, distanceCm, atMs }: CloseState, nowMs: number): EyeDistance | null {
  if (closeSinceMs === null || distanceCm === null || atMs === null) return null;
  const lasted = nowMs - closeSinceMs >= CLOSE_FOR_MS && nowMs - atMs <= LONGEST_GAP_MS;
  return lasted ? rangeAbout(distanceCm) : null;
}
