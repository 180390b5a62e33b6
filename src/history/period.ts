import { addDays, daysApart, type LocalDay, weekdayOf } from './local-day.ts';

export type PeriodKind = 'week' | 'month';

/** A week or a month; both days are included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** @param firstWeekday the first day of the week, 0 for Monday to 6 for Sunday */
export function weekOf(day: LocalDay, firstWeekday: number): Period {
  const from = addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
  return { kind: 'week', from, to: addDays(from, 6) };
}

export function monthOf(day: LocalDay): Period {
  const from = `${day.slice(0, 7)}-01`;
  // 31 days later is always in the next month.
  const next = `${addDays(from, 31).slice(0, 7)}-01`;
  return { kind: 'month', from, to: addDays(next, -1) };
}

/** The period of that kind that contains a day. */
export function periodOf(kind: PeriodKind, day: LocalDay, firstWeekday: number): Period {
  return kind === 'week' ? weekOf(day, firstWeekday) : monthOf(day);
}

/** The previous (-1) or next (1) period. */
export function neighbourOf({ kind, from, to }: Period, direction: -1 | 1, firstWeekday: number): Period {
  return periodOf(kind, direction === 1 ? addDays(to, 1) : addDays(from, -1), firstWeekday);
}

/** The day of another period that corresponds to a day of one: the same weekday, or the same date, or the last one. */
export function sameDayIn(other: Period, { from }: Period, day: LocalDay): LocalDay {
  const same = addDays(other.from, daysApart(from, day));
  return same < other.to ? same : other.to;
}
