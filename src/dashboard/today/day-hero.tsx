import type { ComponentChildren } from 'preact';
import { seenIn } from '../../advice/advice-context.ts';
import { hardestHour } from '../../history/hours-of-day.ts';
import { LEAST_DAYS_BEFORE } from '../../history/totals.ts';
import type { WholeDay } from '../../history/whole-day.ts';
import { minutesText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import {
  hardestSentence,
  joinSentences,
  mostlySentence,
  mostSentence,
  shareSentence,
} from '../../ui/text/day-sentence.ts';
import { clockOfDay } from './day-clock.ts';

function longestSentence({ longestUpright, minutes }: WholeDay): string | null {
  if (longestUpright === null) return null;
  const from = clockOfDay(minutes, longestUpright.fromMs);
  return text('day_longest', minutesText(longestUpright.goodMs), from);
}

/** What took the most time, the hardest hour, and the longest time upright. */
function detailOf(day: WholeDay): string {
  const worst = seenIn(day.minutes, []).reduce((most, seen) => (seen.todayMs > most.todayMs ? seen : most));
  const most = mostSentence({ issue: worst.issue, ms: worst.todayMs });
  const when =
    hardestSentence(hardestHour(day.minutes)) ?? (most === null ? null : mostlySentence(worst.hours));
  return joinSentences([most, when, longestSentence(day)]);
}

interface DayHeroProps {
  readonly day: WholeDay;
  /** The share upright of the four weeks before; null if unknown. */
  readonly usualShare: number | null;
  /** On how many days of these four weeks enough was measured; null if it is not known. */
  readonly daysBefore: number | null;
  /** Beside the sentence. */
  readonly children?: ComponentChildren;
}

/** How the day went, compared with the four weeks before, and what took the most time. */
export function DayHero({ day, usualShare, daysBefore, children }: DayHeroProps) {
  const share = day.summary.uprightShare;
  return (
    <section class="hero" data-testid="day-sentence">
      <div>
        <h1>{share === null ? text('day_unmeasured') : shareSentence(share, usualShare)}</h1>
        <p class="quiet-text">{detailOf(day)}</p>
        {daysBefore !== null && daysBefore < LEAST_DAYS_BEFORE && (
          <p class="quiet" data-testid="no-comparison">
            {text('compare_day', LEAST_DAYS_BEFORE, daysBefore)}
          </p>
        )}
      </div>
      {children}
    </section>
  );
}
