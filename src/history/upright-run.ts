import { type LocalDay, localDayAt, type OffsetAt } from './local-day.ts';
import type { Span } from './minute.ts';

/** An unbroken time upright, within one day. */
export interface UprightRun {
  readonly fromMs: number;
  readonly toMs: number;
  /** Time upright within the run, without unknown time. */
  readonly goodMs: number;
  readonly day: LocalDay;
}

/** An unknown time shorter than this does not break a run. */
const BRIDGED_MS = 30_000;

/**
 * Continues the run with the next span.
 * @returns the current run, or null if the span has broken it
 */
export function continueRun(
  run: UprightRun | null,
  span: Span,
  offsetAt: OffsetAt,
  dayStartsAtHour = 0,
): UprightRun | null {
  const day = localDayAt(span.fromMs, offsetAt, dayStartsAtHour);
  const reaches =
    run !== null && run.day === day && span.fromMs - run.toMs <= BRIDGED_MS && span.fromMs >= run.toMs;
  if (span.state === 'good') {
    const goodMs = span.toMs - span.fromMs;
    return reaches
      ? { ...run, toMs: span.toMs, goodMs: run.goodMs + goodMs }
      : { fromMs: span.fromMs, toMs: span.toMs, goodMs, day };
  }
  return span.state === 'unknown' && reaches ? run : null;
}
