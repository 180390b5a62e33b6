import { frequentHours } from '../../history/hours-of-week.ts';
import {
  type ComparedDays,
  comparedDays,
  comparePeriods,
  hardestDay,
  hardestWeekday,
  type PeriodComparison,
} from '../../history/period-comparison.ts';
import type { PeriodSummary } from '../../history/period-summary.ts';
import { shownProblemsIn } from '../../history/problem-time.ts';
import { LEAST_DAYS_BEFORE, type Usual } from '../../history/totals.ts';
import { minutesText, shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { joinSentences, mostSentence, periodSentence, shareSentence } from '../../ui/text/day-sentence.ts';
import { longWeekdayText, shortDayText } from '../shared/day-text.ts';

interface LeadProps {
  readonly summary: PeriodSummary;
  readonly usual: Usual | null;
  /** What it is compared with of the week or the month before. */
  readonly last: ComparedDays;
  /** Whether it is the running week or month. */
  readonly isNow: boolean;
  /** On how many days of the four weeks before enough was measured; null if it is not known. */
  readonly daysBefore: number | null;
}

function headingOf(
  { summary, usual, isNow }: LeadProps,
  { uprightShare: share }: ComparedDays,
  compared: PeriodComparison | null,
): string {
  // Without a day that counts, a share would be chance.
  if (share === null) return text('day_little', minutesText(summary.whole.judgedMs));
  const when = isNow ? 'now' : 'past';
  if (compared === null) return shareSentence(share, usual?.uprightShare ?? null, when);
  return periodSentence(share, compared, summary.period.kind, when);
}

function hardestText({ period, days, worked }: PeriodSummary): string | null {
  const weekday = period.kind === 'month' ? hardestWeekday(days, worked.uprightShare) : null;
  if (weekday !== null)
    return text('period_hardestWeekday', longWeekdayText(weekday.day), shareText(weekday.share));
  const hardest = hardestDay(days, worked.uprightShare);
  if (hardest === null) return null;
  const name = period.kind === 'week' ? longWeekdayText(hardest.day) : shortDayText(hardest.day);
  return text('period_hardest', name, shareText(hardest.share));
}

/** How a week or a month went, compared with the one before, the hardest day, what took the most time, and when. */
export function PeriodLead(props: LeadProps) {
  const { summary, last, daysBefore, isNow } = props;
  const { worked, byHour } = summary;
  const measured = comparedDays(summary.days);
  const compared = comparePeriods(measured, last);
  const worst = shownProblemsIn(worked)[0];
  const most = mostSentence(worst, worst === undefined ? null : frequentHours(byHour, worst.issue));
  const oneDay = isNow && measured.days === 1 ? text('period_oneDay') : null;
  return (
    <section class="lead" data-testid="period-sentence">
      <h1>{headingOf(props, measured, compared)}</h1>
      <p class="quiet-text">{joinSentences([oneDay, hardestText(summary), most])}</p>
      {compared === null && daysBefore !== null && daysBefore < LEAST_DAYS_BEFORE && (
        <p class="quiet" data-testid="no-comparison">
          {text(`compare_${summary.period.kind}`, LEAST_DAYS_BEFORE)}
        </p>
      )}
    </section>
  );
}
