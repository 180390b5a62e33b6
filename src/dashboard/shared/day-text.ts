import { addDays, dayStartMs, type LocalDay } from '../../history/local-day.ts';
import type { Period } from '../../history/period.ts';
import { dateFormat } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';

/*
 * Days and times of the user's clock at that time. They are formatted as UTC after a shift by the offset that was
 * stored with them.
 */

const format = (options: Intl.DateTimeFormatOptions) => dateFormat({ timeZone: 'UTC', ...options });

/** 'Tuesday, 24 November 2026'. */
export function longDayText(day: LocalDay): string {
  return format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(dayStartMs(day));
}

/** 'Tue 24 Nov'. A day of another year names it. */
export function namedDayText(day: LocalDay, today: LocalDay): string {
  if (day.slice(0, 4) === today.slice(0, 4)) return shortDayText(day);
  return format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(
    dayStartMs(day),
  );
}

/** 'Tue 24 Nov'. */
export function shortDayText(day: LocalDay): string {
  return format({ weekday: 'short', day: 'numeric', month: 'short' }).format(dayStartMs(day));
}

/** '24 Nov'. */
export function briefDayText(day: LocalDay): string {
  return format({ day: 'numeric', month: 'short' }).format(dayStartMs(day));
}

/** '24'. */
export function dayNumberText(day: LocalDay): string {
  return format({ day: 'numeric' }).format(dayStartMs(day));
}

/** 'Mon 24'. */
export function weekStartText(day: LocalDay): string {
  return format({ weekday: 'short', day: 'numeric' }).format(dayStartMs(day));
}

const A_MONDAY: LocalDay = '2026-03-02';

/** 'Mon', for 0. */
export function weekdayText(weekday: number): string {
  return format({ weekday: 'short' }).format(dayStartMs(addDays(A_MONDAY, weekday)));
}

/** 'Wednesday'. */
export function longWeekdayText(day: LocalDay): string {
  return format({ weekday: 'long' }).format(dayStartMs(day));
}

/** '23–29 Nov', 'Nov 2026': short, so that it has room beside the switch of a narrow window. A week of another year names it. */
export function periodText({ kind, from, to }: Period, today: LocalDay): string {
  if (kind === 'month') return format({ month: 'short', year: 'numeric' }).format(dayStartMs(from));
  return spanText(from, to, today);
}

/** '3 Oct – 1 Dec'; one day is '3 Oct'. Days of another year name it. */
export function spanText(from: LocalDay, to: LocalDay, today: LocalDay): string {
  const year = from.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return format({ day: 'numeric', month: 'short', ...year }).formatRange(dayStartMs(from), dayStartMs(to));
}

/** '14:05', for a minute on a clock with this offset from UTC. */
export function minuteText(minute: number, offsetMinutes: number): string {
  return format({ hour: 'numeric', minute: '2-digit' }).format((minute + offsetMinutes) * MINUTE_MS);
}
