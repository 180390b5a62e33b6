import { addParts } from './day-summary.ts';
import type { HourRecord } from './hour-record.ts';
import { addDays, daysBetween, type LocalDay } from './local-day.ts';
import { type MovementHour, movementOf } from './movement-hour.ts';
import type { Period } from './period.ts';
import { type ComparedDays, comparedDays, daysToCompare } from './period-comparison.ts';
import { type PeriodSummary, partsByDay } from './period-summary.ts';
import { isWorkedDay, type Totals } from './totals.ts';

type Hour = Pick<HourRecord, 'day' | 'hour' | 'ms'>;

const WEEK = 7;
/** So many weeks show what is usual. */
const USUAL_WEEKS = 4;

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

/** Days of the time before, and an hour of theirs. */
interface SameDays {
  readonly days: readonly LocalDay[];
  /** Whether an hour was as early as the last one of today; any is on days that stand for days that are over. */
  isSoFar(hour: Pick<Hour, 'day' | 'hour'>): boolean;
}

/** Which days the running week or month is compared with. Today counts once it has enough time. */
function sameDays({ period, days, today, lastHour }: SoFar, weeks: number): SameDays {
  const counts = days.some((each) => each.day === today && isWorkedDay(each));
  const last = daysToCompare(period.kind, days, counts ? today : addDays(today, -1));
  const cutDay = counts ? last.at(-1) : undefined;
  const daysBefore = Array.from({ length: weeks }, (_, index) => -WEEK * index);
  const cutDays = cutDay === undefined ? [] : daysBefore.map((before) => addDays(cutDay, before));
  return {
    days: daysBefore.flatMap((before) => last.map((day) => addDays(day, before))),
    isSoFar: ({ day, hour }) => !cutDays.includes(day) || hour <= (lastHour ?? -1),
  };
}

/**
 * What the running week or month is compared with: the same days of the one before. The day that today is compared with
 * ends at the same hour, because afternoons are harder than mornings.
 */
export function comparedSoFar(soFar: SoFar, before: PeriodHours): ComparedDays {
  const { days, isSoFar } = sameDays(soFar, 1);
  return comparedDays(partsByDay(days, before.hours.filter(isSoFar), []));
}

/** What was counted in the time before, with the day of each alert. */
export interface CountedTime {
  readonly hours: readonly Hour[];
  readonly movement: readonly MovementHour[];
  readonly alerts: readonly { readonly day: LocalDay }[];
}

/**
 * What is usual for the running week or month, from the days that its heading is compared with, so that both say the
 * same: for a week those of four weeks, for a month those of one. Alerts are those of whole days, as is their time.
 */
export function totalsSoFar(soFar: SoFar, before: CountedTime): Totals {
  const { days, isSoFar } = sameDays(soFar, soFar.period.kind === 'week' ? USUAL_WEEKS : 1);
  const movement = before.movement.filter((hour) => days.includes(hour.day) && isSoFar(hour));
  const worked = partsByDay(days, before.hours.filter(isSoFar), []).filter(isWorkedDay);
  return {
    parts: addParts(partsByDay(days, before.hours, [])),
    worked: addParts(worked),
    movement: movementOf(movement),
    alerts: before.alerts.filter(({ day }) => days.includes(day)).length,
    days: worked.length,
  };
}
