/*
 * An exercise timed by the clock, without a camera: a lead-in; then each repeat is the way in, the holding time and the
 * way back.
 */
import { type ExerciseDose, type ExerciseProgress, sideAfter, totalRepeats } from './progress.ts';

/** Time to let go of the mouse before the first repeat: a judgement. */
const LEAD_IN_MS = 3000;
/** A judgement: slow enough that nobody hurries. */
export const WAY_IN_MS = 3000;
export const WAY_BACK_MS = 2500;

/** The time of the exercise itself, some time after its lead-in has begun. */
export function withoutLeadIn(elapsedMs: number): number {
  return Math.max(0, elapsedMs - LEAD_IN_MS);
}

/** The progress of an exercise, some time after its lead-in has begun; it is done when all repeats are. */
export function timedProgress(dose: ExerciseDose, elapsedMs: number): ExerciseProgress {
  const total = totalRepeats(dose);
  const repeatMs = WAY_IN_MS + dose.holdMs + WAY_BACK_MS;
  const sinceMs = elapsedMs - LEAD_IN_MS;
  const begun = Math.max(0, Math.floor(sinceMs / repeatMs));
  const leadInMs = Math.max(0, -sinceMs);
  const at = { side: sideAfter(dose, begun), done: begun, total, held: 0, leadInMs, trouble: null };
  if (sinceMs < 0) return { ...at, stage: 'settle' };
  if (begun >= total) return { ...at, stage: 'done', side: null, done: total };
  const inRepeatMs = sinceMs - begun * repeatMs;
  if (inRepeatMs < WAY_IN_MS) return { ...at, stage: 'go' };
  const heldMs = inRepeatMs - WAY_IN_MS;
  if (heldMs < dose.holdMs) return { ...at, stage: 'hold', held: heldMs / dose.holdMs };
  return { ...at, stage: 'back', done: begun + 1, held: 1 };
}
