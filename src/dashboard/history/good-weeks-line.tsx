import type { GoodWeeks } from '../../history/good-weeks.ts';
import { dayAt } from '../../history-db/database.ts';
import { readGoodWeeks } from '../../history-db/read-period.ts';
import { now } from '../../platform/browser/clock.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import type { Goal } from '../../state/goal.ts';
import { NOW_AND_THEN } from '../shared/how-often.ts';
import { useHistory } from '../shared/use-history.ts';

function useGoodWeeks(goal: Goal): GoodWeeks | null {
  const today = dayAt(now());
  const key = `${goal.uprightShare} ${goal.stillMinutes} ${today}`;
  return useHistory((database) => readGoodWeeks(database, goal, today), key, NOW_AND_THEN).value;
}

/**
 * The good days of this week, in a few words beside other things. It says which were made up: the week's page counts
 * only days that reached the goal.
 */
export function GoodDaysNote({ goal }: { goal: Goal }) {
  const value = useGoodWeeks(goal);
  if (value === null) return null;
  const { goodDays, repaired, needed } = value.now;
  const days = text('week_goodDays', goodDays + repaired, needed);
  return (
    <span data-testid="good-days">
      {repaired > 0 ? `${days} · ${countText('week_repaired', repaired)}` : days}
    </span>
  );
}

/** The good days of this week, and the good weeks so far: about the present, so not for a page of the past. */
export function GoodWeeksLine({ goal }: { goal: Goal }) {
  const value = useGoodWeeks(goal);
  if (value === null) return null;
  const { goodDays, repaired, needed } = value.now;
  return (
    <div data-testid="good-weeks">
      <p>{text('week_goodDays', goodDays + repaired, needed)}</p>
      {repaired > 0 && <p class="quiet">{countText('week_repaired', repaired)}</p>}
      {value.good > 0 && <p>{countText('week_goodWeeks', value.weeks, value.good)}</p>}
      <p class="quiet">{text('week_repair')}</p>
    </div>
  );
}
