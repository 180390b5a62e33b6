/*
 * What the hours of the day have in common over a week or a month. Each list of hours is indexed by the local hour, each
 * list of weekdays by 0 for Monday to 6 for Sunday.
 */
import { ISSUE_KINDS, type IssueKind } from '../posture/body/assessment.ts';
import type { TimeParts } from './day-summary.ts';
import type { HourOfWeek } from './period-summary.ts';
import { LEAST_JUDGED_MS } from './trend.ts';

type HourParts = Pick<HourOfWeek, 'goodMs' | 'judgedMs' | 'badMsByIssue' | 'days'>;
type ByWeekday = readonly (readonly HourParts[])[];

export interface HourShare {
  readonly hour: number;
  readonly share: number;
  /** All weekdays of the hour together. */
  readonly parts: Pick<TimeParts, 'badMs' | 'badMsByIssue'>;
}

export interface BestAndHardest {
  readonly best: HourShare;
  readonly hardest: HourShare;
}

/** With fewer hours, the best one is hardly news. */
export const LEAST_HOURS = 3;
/** Hours that differ by less are alike. A judgement, as between days. */
export const LEAST_DIFFERENCE = 0.03;

/**
 * With less measured time than this on each of its days, an hour says little: a lunch hour, or the one of coming. The
 * same as for a day or a week, so that each names the same hour. A judgement.
 */
export const LEAST_HOUR_MS = LEAST_JUDGED_MS;

/** Whether an hour was measured for a few minutes of each day only. Without any measured time it isn't one. */
export function isThinHour({ judgedMs, days }: Pick<HourParts, 'judgedMs' | 'days'>): boolean {
  return judgedMs > 0 && judgedMs < LEAST_HOUR_MS * days;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** A sum over all weekdays of one hour. */
function sumOf(byHour: ByWeekday, hour: number, amountOf: (parts: HourParts) => number): number {
  return byHour.reduce((sum, weekday) => {
    const parts = weekday[hour];
    return parts === undefined ? sum : sum + amountOf(parts);
  }, 0);
}

/** Whether an hour was measured for long enough, over all weekdays, to be compared with others. */
function isRanked(byHour: ByWeekday, hour: number): boolean {
  const judgedMs = sumOf(byHour, hour, (parts) => parts.judgedMs);
  const days = sumOf(byHour, hour, (parts) => parts.days);
  return judgedMs > 0 && !isThinHour({ judgedMs, days });
}

function problemsOf(byHour: ByWeekday, hour: number): HourShare['parts'] {
  const badMsByIssue = Object.fromEntries(
    ISSUE_KINDS.map((issue) => [issue, sumOf(byHour, hour, (parts) => parts.badMsByIssue[issue])]),
  ) as Record<IssueKind, number>;
  return { badMsByIssue, badMs: ISSUE_KINDS.reduce((sum, issue) => sum + badMsByIssue[issue], 0) };
}

/** The hours with most and least time upright; null if they hardly differ, or if there are few. */
export function bestAndHardest(byHour: ByWeekday): BestAndHardest | null {
  const shares = HOURS.filter((hour) => isRanked(byHour, hour))
    .map((hour) => {
      const judgedMs = sumOf(byHour, hour, (parts) => parts.judgedMs);
      const share = sumOf(byHour, hour, (parts) => parts.goodMs) / judgedMs;
      return { hour, share, parts: problemsOf(byHour, hour) };
    })
    .sort((a, b) => b.share - a.share);
  const [best, hardest] = [shares[0], shares.at(-1)];
  if (best === undefined || hardest === undefined || shares.length < LEAST_HOURS) return null;
  return best.share - hardest.share < LEAST_DIFFERENCE ? null : { best, hardest };
}

/** Full hours of local time: from 14 to 16 is two hours, and so is from 23 to 1. */
interface Hours {
  readonly from: number;
  readonly to: number;
}

const SPAN_HOURS = 2;
/** The problem must be this much more frequent than over the day as a whole. A judgement. */
const STANDS_OUT_BY = 1.3;

/** The two hours in which a problem takes the largest share of the time; null if none stand out. */
export function frequentHours(byHour: ByWeekday, issue: IssueKind): Hours | null {
  const rateIn = (hours: readonly number[]) => {
    const judgedMs = hours.reduce((sum, hour) => sum + sumOf(byHour, hour, (parts) => parts.judgedMs), 0);
    const ms = hours.reduce(
      (sum, hour) => sum + sumOf(byHour, hour, (parts) => parts.badMsByIssue[issue]),
      0,
    );
    return {
      judgedMs,
      rate: judgedMs === 0 ? 0 : ms / judgedMs,
      ranked: hours.every((hour) => isRanked(byHour, hour)),
    };
  };
  // A night shift works past midnight.
  const hoursFrom = (from: number) =>
    Array.from({ length: SPAN_HOURS }, (_, index) => (from + index) % HOURS.length);
  const spans = HOURS.map((from) => ({
    from,
    to: (from + SPAN_HOURS) % HOURS.length,
    ...rateIn(hoursFrom(from)),
  }))
    .filter(({ judgedMs, ranked }) => ranked && judgedMs >= 2 * LEAST_JUDGED_MS)
    .sort((a, b) => b.rate - a.rate);
  const most = spans[0];
  if (most === undefined || most.rate < STANDS_OUT_BY * rateIn(HOURS).rate) return null;
  return most.rate === 0 ? null : { from: most.from, to: most.to };
}
