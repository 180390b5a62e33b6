import type { Assessment } from '../body/assessment.ts';
import { likeliestPhase, type SmoothedVerdict } from './smoothed-verdict.ts';

/** The current phase: a verdict confirmed by more than one sample. */
export type WatchedState = 'good' | 'bad' | 'unknown' | 'away';

interface Held {
  readonly phase: WatchedState;
  /** The last sample. */
  readonly last: Assessment;
}

/** A sample, and the evidence together with earlier ones. */
interface Seen {
  readonly assessment: Assessment;
  readonly evidence: SmoothedVerdict;
  /** How long nobody has been in view; null if somebody is. */
  readonly nobodyForMs: number | null;
}

/** Whether a verdict confirms the phase. */
export function supports({ state }: Assessment, phase: WatchedState): boolean {
  if (phase === 'good') return state === 'fine';
  return phase === 'bad' ? state === 'bad' : state === 'unknown' || state === 'away';
}

/** Whether this is the first sample that contradicts the phase. */
function isFirstContradiction({ phase, last }: Held, assessment: Assessment): boolean {
  return supports(last, phase) && !supports(assessment, phase);
}

/**
 * The phase after a sample. The first contradiction never changes it, however long the gap before was:
 * another sample soon checks it (cadence.ts). Nobody in view for long enough is always 'away'.
 */
export function nextPhase(
  held: Held,
  { assessment, evidence, nobodyForMs }: Seen,
  { awayAfterMs, smoothingMs }: { readonly awayAfterMs: number; readonly smoothingMs: number },
): WatchedState {
  if (nobodyForMs !== null && nobodyForMs >= awayAfterMs) return 'away';
  if (smoothingMs > 0 && isFirstContradiction(held, assessment)) return held.phase;
  const phase = likeliestPhase(evidence, held.phase);
  return phase === 'unknown' && held.phase === 'away' ? 'away' : phase;
}
