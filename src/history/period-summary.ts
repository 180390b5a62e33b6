import { sumParts, type TimeParts } from './day-summary.ts';
import type { HourRecord } from './hour-record.ts';
import { daysBetween, type LocalDay, weekdayOf } from './local-day.ts';
import type { Period } from './period.ts';

export interface DayParts extends TimeParts {
  readonly day: LocalDay;
}

/** A week or a month: each of its days, and each hour of its weekdays. */
export interface PeriodSummary {
  readonly period: Period;
  readonly whole: TimeParts;
  /** Every day of the period, also days without a watch. */
  readonly days: readonly DayParts[];
  /** By weekday, Monday first, and local hour. */
  readonly byHour: readonly (readonly TimeParts[])[];
}

type Hour = Pick<HourRecord, 'day' | 'hour' | 'ms'>;

/** Groups hours by a shared key. */
function groupBy<K>(hours: readonly Hour[], keyOf: (hour: Hour) => K): Map<K, Hour[]> {
  const groups = new Map<K, Hour[]>();
  for (const hour of hours) {
    const group = groups.get(keyOf(hour));
    if (group === undefined) groups.set(keyOf(hour), [hour]);
    else group.push(hour);
  }
  return groups;
}

/** The hours of each day, in the given order. */
export function partsByDay(days: readonly LocalDay[], hours: readonly Hour[]): DayParts[] {
  const byDay = groupBy(hours, ({ day }) => day);
  return days.map((day) => ({ day, ...sumParts(byDay.get(day) ?? []) }));
}

const WEEKDAYS = 7;
const HOURS = 24;

function partsByHour(hours: readonly Hour[]): TimeParts[][] {
  const groups = groupBy(hours, ({ day, hour }) => weekdayOf(day) * HOURS + (hour % HOURS));
  return Array.from({ length: WEEKDAYS }, (_, weekday) =>
    Array.from({ length: HOURS }, (__, hour) => sumParts(groups.get(weekday * HOURS + hour) ?? [])),
  );
}

/** Sums up a period; hours of other days are ignored. */
export function summarisePeriod(period: Period, hours: readonly Hour[]): PeriodSummary {
  const within = hours.filter(({ day }) => day >= period.from && day <= period.to);
  return {
    period,
    whole: sumParts(within),
    days: partsByDay(daysBetween(period.from, period.to), within),
    byHour: partsByHour(within),
  };
}
