import { addParts, sumParts, type TimeParts } from './day-summary.ts';
import { groupBy } from './group-by.ts';
import type { HourRecord } from './hour-record.ts';
import { daysBetween, type LocalDay, weekdayOf } from './local-day.ts';
import { type MovementCount, type MovementHour, movementOf } from './movement-hour.ts';
import type { Period } from './period.ts';
import { isWorkedDay } from './totals.ts';

export interface DayParts extends TimeParts {
  readonly day: LocalDay;
  /** Null: movement was not counted on that day. It is unknown, not zero. */
  readonly movement: MovementCount | null;
}

/** One hour of the clock on one weekday, over a whole period. */
export interface HourOfWeek extends TimeParts {
  /** On how many days something was measured in this hour. */
  readonly days: number;
}

/** A week or a month: each of its days, and each hour of its weekdays. */
export interface PeriodSummary {
  readonly period: Period;
  readonly whole: TimeParts;
  /** The days with enough measured time to say something. */
  readonly worked: TimeParts;
  /** The movement of the whole period; null if it was not counted. */
  readonly movement: MovementCount | null;
  /** Every day of the period, also days without a watch. */
  readonly days: readonly DayParts[];
  /** By weekday, Monday first, and local hour. */
  readonly byHour: readonly (readonly HourOfWeek[])[];
}

type Hour = Pick<HourRecord, 'day' | 'hour' | 'ms'>;

/** The hours of each day, in the given order. */
export function partsByDay(
  days: readonly LocalDay[],
  hours: readonly Hour[],
  movement: readonly MovementHour[],
): DayParts[] {
  const byDay = groupBy(hours, ({ day }) => day);
  const movementByDay = groupBy(movement, ({ day }) => day);
  return days.map((day) => ({
    day,
    ...sumParts(byDay.get(day) ?? []),
    movement: movementOf(movementByDay.get(day) ?? []),
  }));
}

const WEEKDAYS = 7;
const HOURS = 24;

function hourOfWeek(hours: readonly Hour[]): HourOfWeek {
  const judged = hours.filter((hour) => sumParts([hour]).judgedMs > 0);
  return { ...sumParts(hours), days: new Set(judged.map(({ day }) => day)).size };
}

function partsByHour(hours: readonly Hour[]): HourOfWeek[][] {
  const groups = groupBy(hours, ({ day, hour }) => weekdayOf(day) * HOURS + (hour % HOURS));
  return Array.from({ length: WEEKDAYS }, (_, weekday) =>
    Array.from({ length: HOURS }, (__, hour) => hourOfWeek(groups.get(weekday * HOURS + hour) ?? [])),
  );
}

/** Sums up a period; hours of other days are ignored. */
export function summarisePeriod(
  period: Period,
  hours: readonly Hour[],
  movement: readonly MovementHour[],
): PeriodSummary {
  const isWithin = ({ day }: { readonly day: LocalDay }) => day >= period.from && day <= period.to;
  const within = hours.filter(isWithin);
  const moved = movement.filter(isWithin);
  const days = partsByDay(daysBetween(period.from, period.to), within, moved);
  return {
    period,
    whole: sumParts(within),
    worked: addParts(days.filter(isWorkedDay)),
    movement: movementOf(moved),
    days,
    byHour: partsByHour(within),
  };
}
