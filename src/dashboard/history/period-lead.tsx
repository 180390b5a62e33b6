import { frequentHours } from '../../history/hours-of-week.ts';
import type { PeriodSummary } from '../../history/period-summary.ts';
import { problemsIn } from '../../history/problem-time.ts';
import { LEAST_DAYS_BEFORE, type Usual } from '../../history/totals.ts';
import { text } from '../../platform/browser/i18n.ts';
import { joinSentences, mostSentence, oftenSentence, shareSentence } from '../../ui/text/day-sentence.ts';

interface LeadProps {
  readonly summary: PeriodSummary;
  readonly usual: Usual | null;
  /** On how many days of the four weeks before enough was measured; null if it is not known. */
  readonly daysBefore: number | null;
}

/** How a week or a month went, compared with the four weeks before, what took the most time, and when. */
export function PeriodLead({ summary, usual, daysBefore }: LeadProps) {
  const { whole, byHour } = summary;
  const worst = problemsIn(whole)[0];
  const most = mostSentence(worst);
  const often =
    worst === undefined || most === null ? null : oftenSentence(frequentHours(byHour, worst.issue));
  return (
    <section class="bare lead" data-testid="period-sentence">
      <h1>
        {whole.uprightShare === null
          ? text('day_unmeasured')
          : shareSentence(whole.uprightShare, usual?.uprightShare ?? null)}
      </h1>
      <p class="quiet-text">{joinSentences([most, often])}</p>
      {daysBefore !== null && daysBefore < LEAST_DAYS_BEFORE && (
        <p class="quiet" data-testid="no-comparison">
          {text(`compare_${summary.period.kind}`, LEAST_DAYS_BEFORE)}
        </p>
      )}
    </section>
  );
}
