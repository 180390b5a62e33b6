import { SEVERITY_UNIT_DEG } from '../../src/posture/verdict/assess.ts';
import { isFineLabel } from '../../src/recording/labels.ts';
import type { PostureLabel } from './posture.ts';
import type { Truth } from './skeleton.ts';
import type { Moment } from './timeline.ts';

/** A transition between two postures that takes longer than this is slow, and has labels of its own. */
const CREEPING_FROM_MS = 10_000;

/**
 * How far a posture is on its way to bad, in the sourced limits of `assess.ts`, relative to the same person
 * upright: 1 is at the first limit. As there, a slump of the upper back tilts the trunk by about half of the
 * trunk limit.
 */
export function shareOfLimit(truth: Truth, atRest: Truth): number {
  const change = (name: keyof Truth) => truth[name] - atRest[name];
  return Math.max(
    change('neckInclinationDeg') / SEVERITY_UNIT_DEG.neckForward,
    change('trunkInclinationDeg') / (SEVERITY_UNIT_DEG.trunkForward / 2),
    Math.abs(change('headTiltDeg')) / SEVERITY_UNIT_DEG.sideways,
    Math.abs(change('shoulderTiltDeg')) / SEVERITY_UNIT_DEG.shoulders,
  );
}

/**
 * The label of a moment. A slow transition into a posture is fine up to half of the limit and bad from the
 * limit on. In between it is neither, like a quick transition.
 */
export function labelMoment(moment: Moment, truth: Truth | null, atRest: Truth): PostureLabel | null {
  const { segment, changing, label } = moment;
  if (truth === null) return 'away';
  if (!changing) return label;
  if ((segment.transitionMs ?? 0) < CREEPING_FROM_MS) return null;
  return nameByLimit(shareOfLimit(truth, atRest), segment.label);
}

/** The label of a fine posture with the slump of the whole hour added. */
export function relabelSlumped(label: PostureLabel | null, truth: Truth | null, atRest: Truth) {
  if (truth === null || label === null || !isFineLabel(label)) return label;
  return nameByLimit(shareOfLimit(truth, atRest), 'slouch');
}

function nameByLimit(share: number, bad: PostureLabel): PostureLabel | null {
  if (share >= 1) return bad;
  return share < 0.5 ? 'upright' : null;
}
