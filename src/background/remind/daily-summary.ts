import type { DaySummary } from '../../history/day-summary.ts';
import type { LocalDay } from '../../history/local-day.ts';
import type { MovementCount } from '../../history/movement-hour.ts';
import { dayAt, withDatabase } from '../../history-db/database.ts';
import { readDay } from '../../history-db/read-hours.ts';
import { dayStartHour } from '../../platform/browser/customs.ts';
import { durationText, shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { showNotification } from '../../platform/browser/notifications.ts';
import { settingsItem, summarySentItem } from '../../state/stored-items.ts';
import { isSummaryDue } from '../decide/summary-due.ts';

export const SUMMARY_NOTIFICATION_ID = 'summary';

/** A day with less than this has nothing to report. */
const MIN_JUDGED_MS = 10 * 60_000;

/** The day in a sentence or two; null if there is too little data. */
export function summaryText(day: DaySummary): string | null {
  const { judgedMs, uprightShare, longestUprightMs, alerts, movement } = day;
  if (uprightShare === null || judgedMs < MIN_JUDGED_MS) return null;
  const longest = durationText(longestUprightMs);
  const posture = text(
    'summary_text',
    shareText(uprightShare),
    durationText(judgedMs),
    longest,
    alerts.length,
  );
  return movement === null ? posture : [posture, movementText(movement)].join(' ');
}

function movementText({ changes, longestStillMs }: MovementCount): string {
  return text('summary_movement', changes, durationText(longestStillMs));
}

/** Whether the user wants the daily summary now. */
export async function wantsDailySummary(nowMs: number): Promise<boolean> {
  const [{ summaryHour }, toldOn] = await Promise.all([settingsItem.get(), summarySentItem.get()]);
  return isSummaryDue(summaryHour, new Date(nowMs), dayAt(nowMs), toldOn, dayStartHour());
}

/** Shows the daily summary, and not again today. */
export async function sendDailySummary(nowMs: number): Promise<void> {
  const today = dayAt(nowMs);
  await summarySentItem.set(today);
  const message = summaryText(await readToday(today));
  if (message === null) return;
  await showNotification(SUMMARY_NOTIFICATION_ID, {
    icon: 'on',
    title: text('summary_title'),
    message,
  });
}

function readToday(today: LocalDay): Promise<DaySummary> {
  return withDatabase((database) => readDay(database, today));
}
