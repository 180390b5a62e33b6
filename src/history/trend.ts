import type { LocalDay } from './local-day.ts';
import type { DayParts } from './period-summary.ts';

type Judged = Pick<DayParts, 'goodMs' | 'judgedMs'>;

/** Less judged time than this says little about a day or a week. */
export const LEAST_JUDGED_MS = 30 * 60_000;

/** A day of a few minutes: what its share would say is chance. A day without any measured time isn't one. */
export function isThinDay({ judgedMs }: Pick<Judged, 'judgedMs'>): boolean {
  return judgedMs > 0 && judgedMs < LEAST_JUDGED_MS;
}

/** The upright share of several days together: long days weigh more, thin ones are left out. Null if there are no others. */
export function shareOver(days: readonly Judged[]): number | null {
  const full = days.filter((day) => !isThinDay(day));
  const goodMs = full.reduce((sum, day) => sum + day.goodMs, 0);
  const judgedMs = full.reduce((sum, day) => sum + day.judgedMs, 0);
  return judgedMs > 0 ? goodMs / judgedMs : null;
}

const WEEK = 7;

export interface WeekShare {
  readonly from: LocalDay;
  readonly share: number | null;
}

/** The share of each full week, oldest first. Expects days in order, ending with the end of a week. */
export function shareByWeek(days: readonly DayParts[]): WeekShare[] {
  const weeks: WeekShare[] = [];
  for (let end = days.length; end >= WEEK; end -= WEEK) {
    const week = days.slice(end - WEEK, end);
    weeks.unshift({ from: week[0]?.day ?? '', share: shareOver(week) });
  }
  return weeks;
}
