import type { Assessment } from '../body/assessment.ts';
import { likeliestPhase, type SmoothedVerdict } from './smoothed-verdict.ts';

/** What holds: a verdict borne out by more than one look. */
export type WatchedState = 'good' | 'bad' | 'unknown' | 'away';

interface Held {
  readonly phase: WatchedState;
  /** The last look. */
  readonly last: Assessment;
}

/** A look, and what it adds up to with those before. */
interface Seen {
  readonly assessment: Assessment;
  readonly evidence: SmoothedVerdict;
  /** How long nobody has been in view; null where somebody is. */
  readonly nobodyForMs: number | null;
}

/** Whether a verdict bears out what holds. */
export function supports({ state }: Assessment, phase: WatchedState): boolean {
  if (phase === 'good') return state === 'fine';
  return phase === 'bad' ? state === 'bad' : state === 'unknown' || state === 'away';
}

/** Whether this is the first look that does not bear out what holds. */
function isFirstContradiction({ phase, last }: Held, assessment: Assessment): boolean {
  return supports(last, phase) && !supports(assessment, phase);
}

/**
 * What holds after a look. The first one against what held never turns it, however long nothing was seen before: it is held against
 * another, which comes soon (cadence.ts). Nobody in view for long enough is 'away' in any case.
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
