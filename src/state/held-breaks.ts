import type { BreakMoments } from '../posture/monitor/break-rhythm.ts';

/** Since when each kind of break has been held back, because nothing may disturb the user; null: it is not held. */
export type HeldBreaks = BreakMoments;

export const NOTHING_HELD: HeldBreaks = { long: null, micro: null, eyes: null };
