import type { TimeParts } from './day-summary.ts';
import { addDays, daysBetween, type LocalDay, weekdayOf } from './local-day.ts';
import { monthOf, type PeriodKind } from './period.ts';
import type { DayParts } from './period-summary.ts';
import { isWorkedDay, LEAST_DAYS_BEFORE } from './totals.ts';
import { shareOver } from './trend.ts';
import { saysEnough } from './weekly-review.ts';

/** How a week or a month compares with the one before it, in percentage points. */
export interface PeriodComparison {
  readonly kind: 'alike' | 'above' | 'below';
  /** The difference, without a sign. */
  readonly points: number;
  /** The share upright before, 0 to 1. */
  readonly beforeShare: number;
}

/** A smaller difference, in percentage points, is ordinary. A judgement. */
export const LEAST_POINTS = 2;
/** A day this close to the whole doesn't stand out. A judgement. */
const HARDER_BY = 0.03;

type Measured = Pick<TimeParts, 'judgedMs' | 'uprightShare'>;

/** What several days come to, and on how many of them enough was measured. */
export interface ComparedDays extends Measured {
  readonly days: number;
}

/** The share upright of the days with enough time. A few minutes of another day would only add chance. */
export function comparedDays(all: readonly Pick<TimeParts, 'goodMs' | 'judgedMs'>[]): ComparedDays {
  const worked = all.filter(isWorkedDay);
  const judgedMs = worked.reduce((sum, day) => sum + day.judgedMs, 0);
  return { judgedMs, uprightShare: shareOver(worked), days: worked.length };
}

const WEEK = 7;

/**
 * The days of the week or the month before that the running one is compared with. A week: the same weekdays as those
 * with enough time. A month: its days up to the same date, because dates fall on other weekdays.
 * @param days of the running period
 * @param lastDay the last of them to be compared
 */
export function daysToCompare(kind: PeriodKind, days: readonly Day[], lastDay: LocalDay): LocalDay[] {
  const gone = days.filter(({ day }) => day <= lastDay);
  if (kind === 'week') return gone.filter(isWorkedDay).map(({ day }) => addDays(day, -WEEK));
  const [first] = days;
  if (first === undefined) return [];
  const before = monthOf(addDays(first.day, -1));
  return daysBetween(before.from, before.to).slice(0, gone.length);
}

/** The percentage as pages show it, so that the difference is the one that can be seen. */
export function percentOf(share: number): number {
  return share < 1 ? Math.min(99, Math.round(share * 100)) : 100;
}

/** Compares the shares upright of two periods. Null if too little was measured in one of them. */
export function comparePeriods(now: Measured, before: Measured): PeriodComparison | null {
  if (now.uprightShare === null || before.uprightShare === null) return null;
  if (!saysEnough(now) || !saysEnough(before)) return null;
  const beforeShare = before.uprightShare;
  const difference = percentOf(now.uprightShare) - percentOf(beforeShare);
  const points = Math.abs(difference);
  if (points < LEAST_POINTS) return { kind: 'alike', points, beforeShare };
  return { kind: difference > 0 ? 'above' : 'below', points, beforeShare };
}

type Day = Pick<DayParts, 'day' | 'judgedMs' | 'uprightShare'>;

/** A day, or one that stands for its weekday, with its share upright, 0 to 1. */
export interface HardestDay {
  readonly day: LocalDay;
  readonly share: number;
}

/** The one with the least share upright. Null if there are too few, or if none stands out. */
function hardestOf(all: readonly HardestDay[], wholeShare: number | null): HardestDay | null {
  if (wholeShare === null || all.length < LEAST_DAYS_BEFORE) return null;
  const hardest = all.reduce((least, each) => (each.share < least.share ? each : least));
  return wholeShare - hardest.share < HARDER_BY ? null : hardest;
}

/** The day with the least share upright. Null if too few days were measured, or if none stands out. */
export function hardestDay(days: readonly Day[], wholeShare: number | null): HardestDay | null {
  const worked = days.filter(isWorkedDay);
  return hardestOf(
    worked.map(({ day, uprightShare }) => ({ day, share: uprightShare ?? 1 })),
    wholeShare,
  );
}

/** As `weekdayOf` numbers them. */
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;
/** Once is no pattern. */
const LEAST_OF_A_WEEKDAY = 2;

/** The weekday with the least share upright, as one of its days. Null if too few were measured, or none stands out. */
export function hardestWeekday(days: readonly Day[], wholeShare: number | null): HardestDay | null {
  const worked = days.filter(isWorkedDay);
  const often = WEEKDAYS.map((weekday) => worked.filter(({ day }) => weekdayOf(day) === weekday)).filter(
    (same) => same.length >= LEAST_OF_A_WEEKDAY,
  );
  const shares = often.flatMap((same): HardestDay[] => {
    const judgedMs = same.reduce((sum, each) => sum + each.judgedMs, 0);
    const goodMs = same.reduce((sum, each) => sum + each.judgedMs * (each.uprightShare ?? 1), 0);
    const [first] = same;
    return first === undefined ? [] : [{ day: first.day, share: goodMs / judgedMs }];
  });
  return hardestOf(shares, wholeShare);
}
