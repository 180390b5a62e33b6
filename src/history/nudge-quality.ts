import type { NudgeCount } from './nudge-days.ts';

/** How well nudges work for the user. */
export interface NudgeQuality extends NudgeCount {
  /** 0 to 1; null of no nudges. */
  readonly correctedShare: number | null;
  readonly fineShare: number | null;
  /** 'unheeded': few are followed by sitting up. 'mistaken': the user was often fine. Null: good, or too few to say. */
  readonly poor: 'unheeded' | 'mistaken' | null;
}

/** With fewer nudges, shares say little. */
const LEAST_NUDGES = 10;
/** Plain alerts are followed by 55 % of people's corrections (Shin 2016, BeUpright). Clearly less than that is poor. */
const POOR_CORRECTED = 0.4;
/** A judgement: one mistake in four is what people stop using trackers for. */
const POOR_FINE = 0.25;

/** Judges the nudges of some days. */
export function judgeNudges(counts: readonly NudgeCount[]): NudgeQuality {
  const sum = (of: keyof NudgeCount) => counts.reduce((total, count) => total + count[of], 0);
  const [nudges, corrected, fine] = [sum('nudges'), sum('corrected'), sum('fine')];
  if (nudges === 0) return { nudges, corrected, fine, correctedShare: null, fineShare: null, poor: null };
  const [correctedShare, fineShare] = [corrected / nudges, fine / nudges];
  const mistaken = fineShare > POOR_FINE ? 'mistaken' : null;
  const poor = mistaken ?? (correctedShare < POOR_CORRECTED ? 'unheeded' : null);
  return { nudges, corrected, fine, correctedShare, fineShare, poor: nudges < LEAST_NUDGES ? null : poor };
}
