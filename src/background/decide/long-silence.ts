/* Whatever keeps alerts away for long is mentioned once: the user may not know, or may have forgotten. */
import type { LongSilence, SilenceReason } from '../../state/long-silence.ts';

/** A judgement: longer than a film or a meeting, and short enough to be mentioned on the first day. */
export const LONG_SILENCE_MS = 2 * 60 * 60_000;
/** Checks run every 30 s. A longer gap means that the machine slept. */
const LONGEST_GAP_MS = 90_000;

interface SilenceReading {
  /** What keeps alerts away; null while alerts are allowed. */
  readonly reason: SilenceReason | null;
  readonly lastAlertAtMs: number | null;
  readonly nowMs: number;
}

/** Starts counting again after an alert, or when the reason changes. */
function restartCount(before: LongSilence, { reason, lastAlertAtMs, nowMs }: SilenceReading): LongSilence {
  const alerted = lastAlertAtMs !== null && lastAlertAtMs >= before.sinceMs;
  const other = reason !== null && reason !== before.countsFor;
  if (!alerted && !other) return before;
  return { ...before, countsFor: reason, sinceMs: nowMs, silentMs: 0 };
}

/**
 * Counts one check. The notice appears once the same reason has kept alerts away for two hours in total since the last
 * alert.
 */
export function stepSilence(before: LongSilence, reading: SilenceReading): LongSilence {
  const { reason, nowMs } = reading;
  if (reason === null && before.reason === null) return before;
  const gapMs = nowMs - before.lastAtMs;
  const lasted = reason !== null && reason === before.reason && gapMs > 0 && gapMs <= LONGEST_GAP_MS;
  const counted = restartCount(before, reading);
  const silentMs = counted.silentMs + (lasted ? gapMs : 0);
  const state = { ...counted, reason, lastAtMs: nowMs, silentMs };
  const { notice } = state;
  if (notice !== null && notice.reason === reason) return { ...state, notice: { ...notice, silentMs } };
  if (reason === null || silentMs < LONG_SILENCE_MS || state.mentioned.includes(reason)) return state;
  const mentioned = [...state.mentioned, reason];
  return { ...state, mentioned, notice: { reason, silentMs, notified: false } };
}
