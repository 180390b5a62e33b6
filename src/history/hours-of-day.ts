/*
 * The hours of one day: which was the hardest, and what happened most in it.
 */
import type { IssueKind } from '../posture/body/assessment.ts';
import { sumParts, type TimeParts } from './day-summary.ts';
import { firstMinuteOf, groupByHour, type HourKeyParts } from './hour-record.ts';
import { LEAST_DIFFERENCE, LEAST_HOUR_MS, LEAST_HOURS } from './hours-of-week.ts';
import type { Minute } from './minute.ts';
import { problemsIn } from './problem-time.ts';
import { measuredPart } from './strip.ts';

const HOUR_MINUTES = 60;

export interface HourOfDay {
  readonly place: HourKeyParts;
  readonly parts: TimeParts;
}

/** The hours of a day with anything in them, in chronological order. */
export function hoursOfDay(minutes: readonly Minute[]): HourOfDay[] {
  return groupByHour(minutes)
    .map(({ place, minutes: within }) => ({ place, parts: sumParts(within) }))
    .sort((a, b) => firstMinuteOf(a.place) - firstMinuteOf(b.place));
}

/**
 * The hours of a day from the first to the last with a measured minute, and any others with measured time, so that they
 * add up to the day. Those at either end are whole, with what came before and after.
 */
export function measuredHoursOfDay(minutes: readonly Minute[]): HourOfDay[] {
  const inOrder = [...minutes].sort((a, b) => a.minute - b.minute);
  const measured = measuredPart(inOrder);
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined) return [];
  return hoursOfDay(inOrder).filter(({ place, parts }) => {
    const from = firstMinuteOf(place);
    return parts.judgedMs > 0 || (from + HOUR_MINUTES > first.minute && from <= last.minute);
  });
}

/** The problem that took the most time of an hour, a day or more; null if none lasted. */
export function mainProblem(parts: Pick<TimeParts, 'badMsByIssue'>): IssueKind | null {
  return problemsIn(parts)[0]?.issue ?? null;
}

/** With less of the time slouched, a problem isn't what the time was 'mostly' about. */
const MOSTLY_FROM = 0.5;

/** The problem that took most of the time slouched; null if it is divided. */
export function mostlyProblem(parts: Pick<TimeParts, 'badMs' | 'badMsByIssue'>): IssueKind | null {
  const worst = problemsIn(parts)[0];
  return worst === undefined || worst.ms < MOSTLY_FROM * parts.badMs ? null : worst.issue;
}

/** The hour of a day with the least time upright; null if it hardly differs from the day, or if there are few hours. */
export function hardestHour(minutes: readonly Minute[]): HourOfDay | null {
  const ranked = hoursOfDay(minutes).filter(({ parts }) => parts.judgedMs >= LEAST_HOUR_MS);
  if (ranked.length < LEAST_HOURS) return null;
  const shareOf = ({ parts }: HourOfDay) => parts.uprightShare ?? 1;
  const hardest = ranked.reduce((worst, hour) => (shareOf(hour) < shareOf(worst) ? hour : worst));
  const whole = sumParts(minutes).uprightShare ?? 0;
  return whole - shareOf(hardest) < LEAST_DIFFERENCE ? null : hardest;
}
