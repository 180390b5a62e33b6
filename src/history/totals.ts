import { ISSUE_KINDS, type IssueKind } from '../posture/body/assessment.ts';
import { atDeskMsOf, type TimeParts } from './day-summary.ts';
import type { MovementCount } from './movement-hour.ts';
import { LEAST_JUDGED_MS } from './trend.ts';

/** What some days came to. */
export interface Totals {
  readonly parts: TimeParts;
  /** The days with enough measured time: what is said of posture, and compared, is about them alone. */
  readonly worked: TimeParts;
  /** Null: movement wasn't counted. */
  readonly movement: MovementCount | null;
  readonly alerts: number;
  /** Days with enough measured time to say something. */
  readonly days: number;
}

/** What would have been usual; null where nothing can be said. */
export interface Usual {
  readonly atDeskMs: number;
  readonly uprightShare: number;
  readonly alerts: number;
  readonly badMsByIssue: Readonly<Record<IssueKind, number>>;
  readonly changes: number | null;
  readonly longBreaks: number | null;
}

/** With fewer days before, there is nothing usual yet. A judgement. */
export const LEAST_DAYS_BEFORE = 3;

/** Whether a day has enough measured time to count as a day at the desk. */
export function isWorkedDay({ judgedMs }: Pick<TimeParts, 'judgedMs'>): boolean {
  return judgedMs >= LEAST_JUDGED_MS;
}

/** What is usual of movement in that much time; null if it cannot be known. */
function usualMovement(before: MovementCount | null, now: MovementCount | null) {
  if (before === null || now === null || before.seatedMs < LEAST_JUDGED_MS) return null;
  const ratio = now.seatedMs / before.seatedMs;
  return { changes: before.changes * ratio, longBreaks: before.breaks.long.taken * ratio };
}

/**
 * What the time before would lead one to expect of these days. Everything is scaled to the time measured, so that half
 * a day is compared with half a day. Only the time at the desk is scaled by days.
 * @returns null if little was measured, before or now: a few minutes, or the days of a first week, say nothing
 */
export function usualFor(now: Totals, before: Totals): Usual | null {
  const { judgedMs, uprightShare, badMsByIssue } = before.worked;
  if (!isWorkedDay(now.worked) || !isWorkedDay(before.worked)) return null;
  if (uprightShare === null || before.days < LEAST_DAYS_BEFORE) return null;
  const ratio = now.worked.judgedMs / judgedMs;
  const moved = usualMovement(before.movement, now.movement);
  return {
    atDeskMs: (atDeskMsOf(before.worked) / before.days) * now.days,
    uprightShare,
    alerts: before.alerts * (now.parts.judgedMs / before.parts.judgedMs),
    badMsByIssue: Object.fromEntries(
      ISSUE_KINDS.map((issue) => [issue, badMsByIssue[issue] * ratio]),
    ) as Record<IssueKind, number>,
    changes: moved?.changes ?? null,
    longBreaks: moved?.longBreaks ?? null,
  };
}
