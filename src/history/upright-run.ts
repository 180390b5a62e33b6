import { type LocalDay, localDayAt, type OffsetAt } from './local-day.ts';
import type { Span } from './minute.ts';

/** An unbroken time upright, within one day. */
export interface UprightRun {
  readonly fromMs: number;
  readonly toMs: number;
  /** Time upright within it: what could not be told is left out. */
  readonly goodMs: number;
  readonly day: LocalDay;
}

/** A doubt shorter than this does not break a stretch. */
const BRIDGED_MS = 30_000;

/**
 * Continues the stretch with the next span.
 * @returns the stretch as it stands now, or null when the span has broken it
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
