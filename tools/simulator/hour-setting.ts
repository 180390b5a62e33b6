import type { Camera } from './camera.ts';
import type { Posture } from './posture.ts';

/**
 * Slow changes over an hour. All but 'slump' are changes of chair or camera; 'slump' is posture and must
 * raise an alert.
 */
export const SLOW_CHANGES = ['none', 'chair', 'nearer', 'camera', 'slump'] as const;
export type SlowChange = (typeof SLOW_CHANGES)[number];

export function isSlowChange(text: string): text is SlowChange {
  return (SLOW_CHANGES as readonly string[]).includes(text);
}

/** A gas spring that gives way: 4 cm in an hour. */
const SINKS_M = 0.04;
/** A chair that moves towards the desk: 10 cm in an hour. */
const NEARS_M = 0.1;
/** A lid or monitor arm that is nudged twice: 3° and 1 cm each time. */
const NUDGE = { pitchDeg: 3, heightM: -0.01 } as const;
/** A slouch of the usual size (`posture.ts`), reached at the end of the hour. */
const SLUMPS: Partial<Posture> = {
  trunkInclinationDeg: 9,
  kyphosisDeg: 26,
  neckInclinationDeg: 24,
  protractionM: 0.015,
};

/** What a slow change adds to the person's posture at a share of the hour. */
export function postureChange(change: SlowChange, part: number): Partial<Posture> {
  if (change === 'chair') return { shiftUpM: -SINKS_M * part };
  if (change === 'nearer') return { shiftForwardM: NEARS_M * part };
  if (change !== 'slump') return {};
  return Object.fromEntries(Object.entries(SLUMPS).map(([key, value]) => [key, value * part]));
}

/** The camera's position at a share of the hour. */
export function cameraChange(change: SlowChange, camera: Camera, part: number): Camera {
  if (change !== 'camera') return camera;
  const nudges = part > 0.6 ? 2 : part > 0.25 ? 1 : 0;
  return {
    ...camera,
    pitchDeg: camera.pitchDeg + nudges * NUDGE.pitchDeg,
    heightM: camera.heightM + nudges * NUDGE.heightM,
  };
}
