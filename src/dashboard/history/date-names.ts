import { addDays, type LocalDay } from '../../history/local-day.ts';
import { monthOf, type Period, weekOf } from '../../history/period.ts';
import { firstWeekday } from '../../platform/browser/region.ts';
import { namedDayText, periodText } from '../shared/day-text.ts';

/*
 * The names of other days and periods. The widest gives the date its room, so that the arrows beside it stay where
 * they are from one step to the next.
 */

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
const DAYS_OF_WEEK = [20, 21, 22, 23, 24, 25, 26];

/** The first day of each month in the year of a day. */
function monthsOf(day: LocalDay): LocalDay[] {
  return MONTHS.map((month) => `${day.slice(0, 4)}-${month}-01`);
}

/** Days of the same year: each weekday in each month, with a date of two digits. */
export function dayNamesLike(day: LocalDay, today: LocalDay): string[] {
  return monthsOf(day).flatMap((first) =>
    DAYS_OF_WEEK.map((after) => namedDayText(addDays(first, after), today)),
  );
}

/**
 * Periods of the same year: each month, or the weeks that name two months. The one that names two years is left out: it
 * would take the room of two lines all year.
 */
export function periodNamesLike({ kind, from }: Period, today: LocalDay): string[] {
  const months = monthsOf(from);
  const periods =
    kind === 'month'
      ? months.map(monthOf)
      : months.slice(1).map((first) => weekOf(addDays(first, -1), firstWeekday()));
  return periods.map((period) => periodText(period, today));
}
