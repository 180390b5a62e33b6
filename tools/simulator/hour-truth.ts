import { LIMIT_DEG } from '../../src/posture/verdict/assess.ts';
import { isFineLabel } from '../../src/recording/labels.ts';
import type { PostureLabel } from './posture.ts';
import type { Truth } from './skeleton.ts';
import type { Moment } from './timeline.ts';

/** A passing from one posture to the next that takes longer than this is a creeping, and has labels of its own. */
const CREEPING_FROM_MS = 10_000;

/**
 * How far a posture is on its way to bad, in the sourced limits of `assess.ts`, against the same person upright: 1 is at the first
 * limit. A slump of the upper back tilts the trunk by about half of what counts for the trunk, as there.
 */
export function shareOfLimit(truth: Truth, atRest: Truth): number {
  const change = (name: keyof Truth) => truth[name] - atRest[name];
  return Math.max(
    change('neckInclinationDeg') / LIMIT_DEG.neckForward,
    change('trunkInclinationDeg') / (LIMIT_DEG.trunkForward / 2),
    Math.abs(change('headTiltDeg')) / LIMIT_DEG.sideways,
    Math.abs(change('shoulderTiltDeg')) / LIMIT_DEG.shoulders,
  );
}

/**
 * What a moment is called. Who creeps into a posture is fine up to half of the limit and bad from the limit on; in between it is
 * neither, as while passing quickly.
 */
export function labelMoment(moment: Moment, truth: Truth | null, atRest: Truth): PostureLabel | null {
  const { segment, changing, label } = moment;
  if (truth === null) return 'away';
  if (!changing) return label;
  if ((segment.transitionMs ?? 0) < CREEPING_FROM_MS) return null;
  return nameByLimit(shareOfLimit(truth, atRest), segment.label);
}

/** The name of a fine posture that a slump of the whole hour has been put on. */
export function relabelSlumped(label: PostureLabel | null, truth: Truth | null, atRest: Truth) {
  if (truth === null || label === null || !isFineLabel(label)) return label;
  return nameByLimit(shareOfLimit(truth, atRest), 'slouch');
}

function nameByLimit(share: number, bad: PostureLabel): PostureLabel | null {
  if (share >= 1) return bad;
  return share < 0.5 ? 'upright' : null;
}
