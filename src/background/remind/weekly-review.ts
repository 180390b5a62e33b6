import { urgencyOf } from '../../advice/red-flags.ts';
import { weekOf } from '../../history/period.ts';
import { dayAt, withDatabase } from '../../history-db/database.ts';
import { readWeeklyReview } from '../../history-db/read-review.ts';
import { text } from '../../platform/browser/i18n.ts';
import { showNotification } from '../../platform/browser/notifications.ts';
import { firstWeekday } from '../../platform/browser/region.ts';
import { reviewText } from '../../state/review-text.ts';
import { hostStatusItem, reviewSentItem, settingsItem, standingSignsItem } from '../../state/stored-items.ts';

/** A click on it opens the week. */
export const REVIEW_NOTIFICATION_ID = 'review';

/** Whether this week has had no review yet, and the user is there. */
export async function wantsWeeklyReview(nowMs: number): Promise<boolean> {
  const [{ weeklyReview }, sent, host] = await Promise.all([
    settingsItem.get(),
    reviewSentItem.get(),
    hostStatusItem.get(),
  ]);
  const present = host.camera === 'live' && host.posture !== 'away';
  return weeklyReview && present && sent !== weekOf(dayAt(nowMs), firstWeekday()).from;
}

/** Shows the review of the last week, once. A week with too little to report is passed over. */
export async function sendWeeklyReview(nowMs: number): Promise<void> {
  const today = dayAt(nowMs);
  await reviewSentItem.set(weekOf(today, firstWeekday()).from);
  const found = await withDatabase((database) => readWeeklyReview(database, today));
  if (found === null) return;
  const { signs } = await standingSignsItem.get();
  const { first, next } = reviewText(found.review, urgencyOf(signs));
  await showNotification(REVIEW_NOTIFICATION_ID, {
    icon: 'on',
    title: text('review_title'),
    message: `${first} ${next}`,
    silent: true,
  });
}
