import { addDays, type LocalDay, weekdayOf } from './local-day.ts';

export type PeriodKind = 'week' | 'month';

/** A week, or a month; both days belong to it. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** @param firstWeekday the day with which a week begins, 0 for Monday to 6 for Sunday */
export function weekOf(day: LocalDay, firstWeekday: number): Period {
  const from = addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));
  return { kind: 'week', from, to: addDays(from, 6) };
}

export function monthOf(day: LocalDay): Period {
  const from = `${day.slice(0, 7)}-01`;
  // 31 days on is in the next month, whatever this one's length.
  const next = `${addDays(from, 31).slice(0, 7)}-01`;
  return { kind: 'month', from, to: addDays(next, -1) };
}

/** The period of that kind that a day lies in. */
export function periodOf(kind: PeriodKind, day: LocalDay, firstWeekday: number): Period {
  return kind === 'week' ? weekOf(day, firstWeekday) : monthOf(day);
}

/** The period right before (-1) or after (1). */
export function neighbourOf({ kind, from, to }: Period, direction: -1 | 1, firstWeekday: number): Period {
  return periodOf(kind, direction === 1 ? addDays(to, 1) : addDays(from, -1), firstWeekday);
}
