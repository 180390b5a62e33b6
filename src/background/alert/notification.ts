import { text } from '../../platform/browser/i18n.ts';
import {
  clearNotification,
  isNotificationShown,
  showNotification,
} from '../../platform/browser/notifications.ts';
import { NOTIFICATION_ID } from '../../state/alerting.ts';
import { SNOOZE_KEYS, type Snooze } from '../../state/snooze.ts';
import type { AlertText } from './alert-text.ts';

/** Examples and thank-yous: a click only closes them. */
const PASSING_ID = 'passing';
/** Index of 'I was fine' among the buttons. Chrome shows at most two. */
export const WAS_FINE_BUTTON = 1;
const PASSES_AFTER_MS = 5000;

function snoozeText(snooze: Snooze): string {
  return text(SNOOZE_KEYS.find(({ length }) => length === snooze)?.fullKey ?? 'snooze15');
}

export async function showAlertNotification(words: AlertText, snooze: Snooze): Promise<void> {
  const buttons = [{ title: snoozeText(snooze) }, { title: text('wasFine') }];
  await showNotification(NOTIFICATION_ID, { ...words, icon: 'drift', silent: true, buttons });
}

/** Whether the notification of an alert is on the screen, or in the system's list. */
export function isAlertNotificationShown(): Promise<boolean> {
  return isNotificationShown(NOTIFICATION_ID);
}

export function clearAlertNotification(): Promise<void> {
  return clearNotification(NOTIFICATION_ID);
}

/** A notification that needs no answer and disappears by itself. */
export async function showPassingNotification(words: AlertText, icon: 'on' | 'drift'): Promise<void> {
  await showNotification(PASSING_ID, { ...words, icon, silent: true });
  setTimeout(() => void clearNotification(PASSING_ID), PASSES_AFTER_MS);
}
