import { ClipboardList } from 'lucide-preact';
import { urgencyOf } from '../../advice/red-flags.ts';
import type { Period } from '../../history/period.ts';
import { dayAt } from '../../history-db/database.ts';
import { readWeeklyReview } from '../../history-db/read-review.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { reviewText } from '../../state/review-text.ts';
import { standingSignsItem } from '../../state/stored-items.ts';
import { periodText } from '../shared/day-text.ts';
import { Fold } from '../shared/fold.tsx';
import { NOW_AND_THEN } from '../shared/how-often.ts';
import { useHistory } from '../shared/use-history.ts';
import { useStored } from '../shared/use-stored.ts';
import { PlanChooser } from './plan-chooser.tsx';

/**
 * The review of the last full week, on the page of that week and of the present one: what went well, one thing to try,
 * and the user's plan. Empty without one. While a warning sign stands, what to do about it replaces the thing to try and
 * the plan.
 */
export function WeeklyReviewFold({ period, isNow }: { period: Period; isNow: boolean }) {
  const today = dayAt(now());
  const { value } = useHistory((database) => readWeeklyReview(database, today), today, NOW_AND_THEN);
  const standing = useStored(standingSignsItem);
  if (value === null || standing === null) return null;
  if (!isNow && value.week.from !== period.from) return null;
  const urgency = urgencyOf(standing.signs);
  const { first, next } = reviewText(value.review, urgency);
  return (
    <Fold id="review" icon={ClipboardList} title={text('review_title')} note={periodText(value.week, today)}>
      <div class="review" data-testid="review">
        <p>
          <strong>{first}</strong>
        </p>
        <p>{next}</p>
        {urgency === null ? (
          <PlanChooser next={value.review.next} />
        ) : (
          <a href="#doctor">{text('page_doctor')}</a>
        )}
      </div>
    </Fold>
  );
}
