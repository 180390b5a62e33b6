/* What happens while somebody sits, as events. Time seated is reported once, in spans that do not overlap. */
import { MINUTE_MS } from '../../shared/durations.ts';
import type { BreakKind } from './break-rhythm.ts';

/** Somebody was seen seated. */
export interface SeatedSpan {
  readonly type: 'seated';
  readonly fromMs: number;
  readonly toMs: number;
  /** How long one position had been kept at the end of the span. */
  readonly stillMs: number;
}

export type SittingEvent =
  | SeatedSpan
  /** Another position was taken and kept, or the user got up and sat down again. */
  | { readonly type: 'position_changed'; readonly atMs: number }
  /** A break was taken, suggested or not. An absence is one break, however long it was. */
  | { readonly type: 'break_taken'; readonly kind: BreakKind; readonly atMs: number };

/** Time seated that no event has reported yet: since the last report, up to the last moment that is known of. */
export interface UncountedTime {
  readonly fromMs: number;
  readonly toMs: number;
}

export const NOTHING_UNCOUNTED: UncountedTime | null = null;

/** Samples of somebody seated are closer than this, except for moments that cannot be judged. A judgement. */
const LONGEST_UNSEEN_MS = MINUTE_MS;

/** Whether somebody was last seen seated too long ago for the time since then to count. */
export function isLongAgo({ toMs }: UncountedTime, atMs: number): boolean {
  return atMs - toMs > LONGEST_UNSEEN_MS;
}

/** The span to report at a sample of somebody seated; null if there is none. */
export function seatedSpan(
  uncounted: UncountedTime | null,
  atMs: number,
  stillMs: number,
): SeatedSpan | null {
  if (uncounted === null || atMs <= uncounted.fromMs) return null;
  return { type: 'seated', fromMs: uncounted.fromMs, toMs: atMs, stillMs };
}
