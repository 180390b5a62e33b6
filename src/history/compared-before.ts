import type { HourRecord } from './hour-record.ts';
import { addDays, daysBetween, type LocalDay } from './local-day.ts';
import type { Period } from './period.ts';
import { type ComparedDays, comparedDays, daysToCompare } from './period-comparison.ts';
import { type PeriodSummary, partsByDay } from './period-summary.ts';
import { isWorkedDay } from './totals.ts';

type Hour = Pick<HourRecord, 'day' | 'hour' | 'ms'>;

/** A week or a month that is over, with its hours. */
export interface PeriodHours extends Pick<Period, 'from' | 'to'> {
  readonly hours: readonly Hour[];
}

/** How far the running week or month has got. */
export interface SoFar extends Pick<PeriodSummary, 'period' | 'days'> {
  readonly today: LocalDay;
  /** The last hour of today with anything in it; null if there is none. */
  readonly lastHour: number | null;
}

/** What a week or a month that is over is compared with: the whole one before. */
export function comparedWhole({ from, to, hours }: PeriodHours): ComparedDays {
  return comparedDays(partsByDay(daysBetween(from, to), hours, []));
}

/**
 * What the running week or month is compared with: the same days of the one before. Today counts once it has enough
 * time. The day it is compared with then ends at the same hour, because afternoons are harder than mornings.
 */
export function comparedSoFar({ period, days, today, lastHour }: SoFar, before: PeriodHours): ComparedDays {
  const counts = days.some((each) => each.day === today && isWorkedDay(each));
  const compared = daysToCompare(period.kind, days, counts ? today : addDays(today, -1));
  const cutDay = counts ? compared.at(-1) : undefined;
  const gone = before.hours.filter(({ day, hour }) => day !== cutDay || hour <= (lastHour ?? -1));
  return comparedDays(partsByDay(compared, gone, []));
}
