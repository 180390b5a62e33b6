import type { Measurement } from '../../posture/body/measurement.ts';

/** What was measured at a moment. */
export interface SeenMeasurement {
  readonly atMs: number;
  readonly measurement: Measurement | null;
}

/** Nobody leaves a menu open for longer and still means what they saw when they opened it. */
const KEPT_MS = 60_000;

/** Adds a measurement, and drops the old ones. */
export function withSeen(
  seen: readonly SeenMeasurement[],
  added: SeenMeasurement,
): readonly SeenMeasurement[] {
  // After the clock was set back, the moments before have no valid time.
  const kept = seen.filter(({ atMs }) => atMs <= added.atMs && added.atMs - atMs < KEPT_MS);
  return [...kept, added];
}

/** What had been measured last at a moment; null if that is not kept. */
export function seenAt(seen: readonly SeenMeasurement[], momentMs: number): Measurement | null {
  return seen.findLast(({ atMs }) => atMs <= momentMs)?.measurement ?? null;
}
