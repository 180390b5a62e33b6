import { type SeenIssue, seenIn } from '../../advice/advice-context.ts';
import { compareShare } from '../../history/day-comparison.ts';
import type { WholeDay } from '../../history/whole-day.ts';
import { readUsualShare } from '../../history-db/read-period.ts';
import { durationText, fullHourText, shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { useHistory } from '../shared/use-history.ts';

/** Less than this of an issue is not worth a sentence. */
const WORTH_SAYING_MS = 5 * MINUTE_MS;

function shareSentence(share: number, usual: number | null): string {
  const comparison = compareShare(share, usual);
  return comparison === 'alone' || usual === null
    ? text('day_alone', shareText(share))
    : text(`day_${comparison}`, shareText(share), shareText(usual));
}

/** The issue that took the most time, and when; empty if none took much. */
function issueSentences(issues: readonly SeenIssue[]): string[] {
  const worst = issues.reduce((most, issue) => (issue.todayMs > most.todayMs ? issue : most));
  if (worst.todayMs < WORTH_SAYING_MS) return [];
  const what = text(`day_most_${worst.issue}`, durationText(worst.todayMs));
  if (worst.hours === null) return [what];
  return [what, text('because_hours', fullHourText(worst.hours.from), fullHourText(worst.hours.to))];
}

/** How the day went, compared with the four weeks before, and what took the most time: in a sentence or three. */
export function DaySentence({ day: { summary, minutes } }: { day: WholeDay }) {
  const { day, uprightShare } = summary;
  const { value, failed } = useHistory(
    async (database) => ({ usual: await readUsualShare(database, day) }),
    day,
  );
  if (uprightShare === null || (value === null && !failed)) return null;
  const sentences = [
    shareSentence(uprightShare, value?.usual ?? null),
    ...issueSentences(seenIn(minutes, [])),
  ];
  return (
    <p class="day-sentence" data-testid="day-sentence">
      {sentences.join(' ')}
    </p>
  );
}
