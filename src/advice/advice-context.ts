import { findBreaks, MIN_BREAK_MS } from '../history/break.ts';
import type { TimeParts } from '../history/day-summary.ts';
import type { PainArea, WarningSign } from '../history/diary.ts';
import { hourOf, LAST_HOUR } from '../history/hour-record.ts';
import { KEPT_ANGLES, type Minute, millisecondsOf } from '../history/minute.ts';
import type { DayParts } from '../history/period-summary.ts';
import { shownMsByIssue } from '../history/problem-time.ts';
import { ISSUE_KINDS, type IssueKind } from '../posture/body/assessment.ts';
import { HOUR_MS, MINUTE_MS } from '../shared/durations.ts';
import type { Opinion, ReportedHabit } from './about-me.ts';
import type { DeskCheck } from './desk-check.ts';

/** Full hours of local time: from 14 to 16 is two hours. */
export interface HourSpan {
  readonly from: number;
  readonly to: number;
}

/** How much of an issue was seen. */
export interface SeenIssue {
  readonly issue: IssueKind;
  /** In whole minutes, as every page shows it. */
  readonly todayMs: number;
  /** The two hours of today with most of it; null if no two hours stand out. */
  readonly hours: HourSpan | null;
  /** Mean forward angle of the neck in the minutes with the issue; null if unknown. */
  readonly neckForwardDeg: number | null;
  /** In the six days before today, in whole minutes, and on how many of them. */
  readonly beforeMs: number;
  readonly daysBefore: number;
}

/** How much of an issue was seen in the last seven days, today included, and on how many of them. */
export function lastSevenDays({ todayMs, beforeMs, daysBefore }: SeenIssue): { ms: number; days: number } {
  return { ms: beforeMs + todayMs, days: daysBefore + (todayMs >= MINUTE_MS ? 1 : 0) };
}

/** How the user works at a workplace. */
export type Stance = 'sitting' | 'standing';

/** Everything that advice is chosen by. Plain data. */
export interface AdviceContext {
  readonly seen: readonly SeenIssue[];
  /** Today's longest time without a break of five minutes. */
  readonly longestSeatedMs: number;
  /** At the active workplace, or the last one. */
  readonly stance: Stance;
  readonly habits: readonly ReportedHabit[];
  /** Where it hurts today. */
  readonly pain: readonly PainArea[];
  /** Standing warning signs: while there are any, no tip or exercise is offered. */
  readonly signs: readonly WarningSign[];
  /** The result of the last desk check; null if there was none. */
  readonly workplace: DeskCheck | null;
  readonly opinions: Readonly<Record<string, Opinion>>;
  /** On how many of the last seven days each piece of advice was shown. */
  readonly shownOnDays: Readonly<Record<string, number>>;
}

/** Of less time, no hours stand out: there were no others. */
const HOURS_FROM_MS = HOUR_MS;

/** Summarises the history: today's minutes in order, and the six days before. */
export function seenIn(today: readonly Minute[], before: readonly DayParts[]): SeenIssue[] {
  const measuredMs = today.reduce((sum, minute) => sum + minutesMs(minute), 0);
  const todayMs = shownMsByIssue(totalsOf((issue) => totalOf(today, issue)));
  const beforeMs = shownMsByIssue(
    totalsOf((issue) => before.reduce((sum, day) => sum + day.badMsByIssue[issue], 0)),
  );
  return ISSUE_KINDS.map((issue) => ({
    issue,
    todayMs: todayMs[issue],
    hours: measuredMs < HOURS_FROM_MS ? null : worstHours(today, issue),
    neckForwardDeg: neckForwardDuring(today, issue),
    beforeMs: beforeMs[issue],
    daysBefore: before.filter((day) => day.badMsByIssue[issue] >= MINUTE_MS).length,
  }));
}

/** The same with today's times as they are by now: the rest is summarized less often. */
export function withToday<C extends Pick<AdviceContext, 'seen'>>(
  context: C,
  today: Pick<TimeParts, 'badMsByIssue'>,
): C {
  const todayMs = shownMsByIssue(today);
  return { ...context, seen: context.seen.map((each) => ({ ...each, todayMs: todayMs[each.issue] })) };
}

function totalsOf(msOf: (issue: IssueKind) => number): Pick<TimeParts, 'badMsByIssue'> {
  const totals = Object.fromEntries(ISSUE_KINDS.map((issue) => [issue, msOf(issue)]));
  return { badMsByIssue: totals as Record<IssueKind, number> };
}

function totalOf(minutes: readonly Minute[], issue: IssueKind): number {
  return minutes.reduce((sum, minute) => sum + millisecondsOf(minute, issue), 0);
}

const SPAN_HOURS = 2;
/** Two hours with less than this share of an issue do not stand out. */
const STANDS_OUT_FROM = 0.6;

function worstHours(minutes: readonly Minute[], issue: IssueKind): HourSpan | null {
  // Hours are counted from midnight of the day: a day that begins later includes hours of the next date.
  const byHour = Array.from({ length: LAST_HOUR + 1 }, () => 0);
  for (const minute of minutes) {
    const hour = hourOf(minute);
    byHour[hour] = (byHour[hour] ?? 0) + millisecondsOf(minute, issue);
  }
  const total = byHour.reduce((sum, ms) => sum + ms, 0);
  const spans = byHour.slice(0, byHour.length - SPAN_HOURS + 1).map((_, from) => ({
    from,
    ms: byHour.slice(from, from + SPAN_HOURS).reduce((sum, ms) => sum + ms, 0),
  }));
  const worst = spans.reduce((most, span) => (span.ms > most.ms ? span : most), { from: 0, ms: 0 });
  if (total === 0 || worst.ms < STANDS_OUT_FROM * total) return null;
  const from = worst.from % 24;
  return { from, to: from + SPAN_HOURS };
}

function neckForwardDuring(minutes: readonly Minute[], issue: IssueKind): number | null {
  const known = minutes
    .filter((minute) => millisecondsOf(minute, issue) >= MINUTE_MS / 2)
    .map(({ angles }) => angles[KEPT_ANGLES.indexOf('neckForward')] ?? null)
    .filter((angle) => angle !== null);
  const knownMs = known.reduce((sum, angle) => sum + angle.knownMs, 0);
  if (knownMs === 0) return null;
  return known.reduce((sum, angle) => sum + angle.meanDeg * angle.knownMs, 0) / knownMs;
}

/**
 * The longest time in view, in milliseconds, without a break of five minutes. A gap in the watch ends it too.
 */
export function longestSeated(minutes: readonly Minute[]): number {
  const breaks = findBreaks(minutes);
  const resting = ({ minute }: Minute) =>
    breaks.some(({ fromMs, toMs }) => minute * MINUTE_MS >= fromMs && minute * MINUTE_MS < toMs);
  let longest = 0;
  let seated = 0;
  let last: Minute | null = null;
  for (const minute of minutes) {
    const gap = last === null ? 0 : minute.minute - last.minute - 1;
    if (resting(minute) || gap * MINUTE_MS >= MIN_BREAK_MS) seated = 0;
    if (!resting(minute)) seated += minutesMs(minute);
    longest = Math.max(longest, seated);
    last = minute;
  }
  return longest;
}

function minutesMs(minute: Minute): number {
  const away = millisecondsOf(minute, 'away') + millisecondsOf(minute, 'paused');
  return minute.ms.reduce((sum, each) => sum + each, 0) - away;
}
