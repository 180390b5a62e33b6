import type { ComponentChildren } from 'preact';
import { seenIn } from '../../advice/advice-context.ts';
import { tellingShare } from '../../history/day-summary.ts';
import { hardestHour } from '../../history/hours-of-day.ts';
import { LEAST_DAYS_BEFORE } from '../../history/totals.ts';
import type { WholeDay } from '../../history/whole-day.ts';
import { minutesText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { HOUR_MS, MINUTE_MS } from '../../shared/durations.ts';
import { hardestSentence, joinSentences, mostSentence, shareSentence } from '../../ui/text/day-sentence.ts';
import { clockOfDay } from './day-clock.ts';

/** Which hours were hardest says nothing before there was one. */
const LEAST_FOR_HOURS_MS = HOUR_MS;
function longestSentence({ longestUpright, minutes }: WholeDay): string | null {
  if (longestUpright === null || longestUpright.goodMs < MINUTE_MS) return null;
  const from = clockOfDay(minutes, longestUpright.fromMs);
  return text('day_longest', minutesText(longestUpright.goodMs), from);
}

/** What took the most time, the hardest hour, and the longest time upright. */
function detailOf(day: WholeDay): string {
  const worst = seenIn(day.minutes, []).reduce((most, seen) => (seen.todayMs > most.todayMs ? seen : most));
  const hardest = hardestSentence(hardestHour(day.minutes));
  // One statement about hours is enough.
  const saysHours = hardest === null && day.summary.judgedMs >= LEAST_FOR_HOURS_MS;
  const most = mostSentence({ issue: worst.issue, ms: worst.todayMs }, saysHours ? worst.hours : null);
  return joinSentences([most, hardest, longestSentence(day)]);
}

interface DayHeroProps {
  readonly day: WholeDay;
  /** The share upright of the four weeks before; null if unknown. */
  readonly usualShare: number | null;
  /** On how many days of these four weeks enough was measured; null if it is not known. */
  readonly daysBefore: number | null;
  readonly isToday: boolean;
  /** Beside the sentence. */
  readonly children?: ComponentChildren;
}

function headingOf({ day: { summary }, usualShare, isToday }: DayHeroProps): string {
  const { judgedMs, uprightShare } = summary;
  const share = tellingShare(summary);
  if (share !== null) return shareSentence(share, usualShare, isToday ? 'now' : 'past');
  return uprightShare === null || judgedMs < MINUTE_MS
    ? text('day_unmeasured')
    : text('day_little', minutesText(judgedMs));
}

function Detail({ day, daysBefore }: DayHeroProps) {
  return (
    <>
      <p class="quiet-text">{detailOf(day)}</p>
      {daysBefore !== null && daysBefore < LEAST_DAYS_BEFORE && (
        <p class="quiet" data-testid="no-comparison">
          {text('compare_day', LEAST_DAYS_BEFORE, daysBefore)}
        </p>
      )}
    </>
  );
}

/** How the day went, compared with the four weeks before, and what took the most time. */
export function DayHero(props: DayHeroProps) {
  return (
    <section class="hero" data-testid="day-sentence">
      <div>
        <h1>{headingOf(props)}</h1>
        <Detail {...props} />
      </div>
      {props.children}
    </section>
  );
}
