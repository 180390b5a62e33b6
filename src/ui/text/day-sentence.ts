import type { SeenIssue } from '../../advice/advice-context.ts';
import { compareShare } from '../../history/day-comparison.ts';
import { type HourOfDay, mostlyProblem } from '../../history/hours-of-day.ts';
import type { PeriodKind } from '../../history/period.ts';
import type { PeriodComparison } from '../../history/period-comparison.ts';
import type { ProblemTime } from '../../history/problem-time.ts';
import { hourSpanText, minutesText, shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';

/** Less than this of a problem isn't worth a sentence. */
const WORTH_SAYING_MS = 5 * MINUTE_MS;

/** Whether a day, a week or a month still goes on. */
export type When = 'now' | 'past';

/** How a day went, or a week or a month without one before, compared with the four weeks before. */
export function shareSentence(share: number, usual: number | null, when: When): string {
  const comparison = compareShare(share, usual);
  const start = when === 'now' ? 'soFar' : 'day';
  return comparison === 'alone' || usual === null
    ? text(`${start}_alone`, shareText(share))
    : text(`${start}_${comparison}`, shareText(share), shareText(usual));
}

/** How a week or a month went, compared with the one before. `when` says whether it is the running one. */
export function periodSentence(
  share: number,
  { kind, points, beforeShare }: PeriodComparison,
  unit: PeriodKind,
  when: When,
): string {
  const before = text(`before_${unit}_${when}`);
  const start = when === 'now' ? 'periodSoFar' : 'period';
  return kind === 'alike'
    ? text(`${start}_alike`, shareText(share), before, shareText(beforeShare))
    : text(`${start}_${kind}`, shareText(share), points, before);
}

type HourSpan = SeenIssue['hours'];

/**
 * What took the most time, and the hours that stand out, in one sentence: they are the hours of this problem, not of all
 * slouching. Null if nothing took much.
 */
export function mostSentence(worst: ProblemTime | undefined, hours: HourSpan = null): string | null {
  if (worst === undefined || worst.ms < WORTH_SAYING_MS) return null;
  const duration = minutesText(worst.ms);
  const when =
    hours === null ? duration : text('duration_especially', duration, hourSpanText(hours.from, hours.to));
  return text(`day_most_${worst.issue}`, when);
}

/** The hardest hour of a day, and what it was mostly about. */
export function hardestSentence(hardest: HourOfDay | null): string | null {
  if (hardest === null) return null;
  const hours = hourSpanText(hardest.place.hour);
  const issue = mostlyProblem(hardest.parts);
  return issue === null
    ? text('day_hardest', hours)
    : text('day_hardestMostly', hours, text(`issue_${issue}`));
}

/** The sentences that there are, one after the other. */
export function joinSentences(sentences: readonly (string | null)[]): string {
  return sentences.filter((sentence) => sentence !== null).join(' ');
}
