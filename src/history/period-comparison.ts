import type { TimeParts } from './day-summary.ts';
import type { LocalDay } from './local-day.ts';
import type { DayParts } from './period-summary.ts';
import { isWorkedDay, LEAST_DAYS_BEFORE } from './totals.ts';
import { saysEnough } from './weekly-review.ts';

/** How a week or a month compares with the one before it, in percentage points. */
export interface PeriodComparison {
  readonly kind: 'alike' | 'above' | 'below';
  /** The difference, without a sign. */
  readonly points: number;
}

/** A smaller difference is ordinary. */
const LEAST_POINTS = 2;
/** A day this close to the whole doesn't stand out. A judgement. */
const HARDER_BY = 0.03;

type Measured = Pick<TimeParts, 'judgedMs' | 'uprightShare'>;

/** The percentage as pages show it, so that the difference is the one that can be seen. */
function percentOf(share: number): number {
  return share < 1 ? Math.min(99, Math.round(share * 100)) : 100;
}

/** Compares the shares upright of two periods. Null if too little was measured in one of them. */
export function comparePeriods(now: Measured, before: Measured): PeriodComparison | null {
  if (now.uprightShare === null || before.uprightShare === null) return null;
  if (!saysEnough(now) || !saysEnough(before)) return null;
  const points = percentOf(now.uprightShare) - percentOf(before.uprightShare);
  if (Math.abs(points) < LEAST_POINTS) return { kind: 'alike', points: Math.abs(points) };
  return { kind: points > 0 ? 'above' : 'below', points: Math.abs(points) };
}

type Day = Pick<DayParts, 'day' | 'judgedMs' | 'uprightShare'>;

/** The day with the least share upright. Null if too few days were measured, or if none stands out. */
export function hardestDay(days: readonly Day[], wholeShare: number | null): LocalDay | null {
  const worked = days.filter(isWorkedDay);
  if (wholeShare === null || worked.length < LEAST_DAYS_BEFORE) return null;
  const shareOf = ({ uprightShare }: Day) => uprightShare ?? 1;
  const hardest = worked.reduce((least, day) => (shareOf(day) < shareOf(least) ? day : least));
  return wholeShare - shareOf(hardest) < HARDER_BY ? null : hardest.day;
}
