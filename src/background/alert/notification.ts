import { browser } from '../../platform/browser/browser.ts';
import { text } from '../../platform/browser/i18n.ts';
import { showNotificationOf } from '../../platform/browser/notifications.ts';
import { SNOOZE_KEYS, type Snooze } from '../../state/snooze.ts';
import type { AlertText } from './alert-text.ts';

export const NOTIFICATION_ID = 'posture';
/** Examples and thank-yous: what is clicked in them only closes them. */
const PASSING_ID = 'passing';
/** The place of 'I was fine' among the buttons; Chrome shows two at most. */
export const WAS_FINE_BUTTON = 1;
const PASSES_AFTER_MS = 5000;

function optionsOf({ title, message }: AlertText) {
  const iconUrl = browser.runtime.getURL('icons/drift-128.png');
  return { type: 'basic' as const, iconUrl, title, message, silent: true };
}

function snoozeText(snooze: Snooze): string {
  return text(SNOOZE_KEYS.find(({ length }) => length === snooze)?.fullKey ?? 'snooze15');
}

export async function showNotification(words: AlertText, snooze: Snooze): Promise<void> {
  const options = {
    ...optionsOf(words),
    buttons: [{ title: snoozeText(snooze) }, { title: text('wasFine') }],
  };
  await showNotificationOf(NOTIFICATION_ID, options);
}

/** Whether the notification of an alert is on the screen, or in the system's list. */
export async function isNotificationShown(): Promise<boolean> {
  return NOTIFICATION_ID in (await browser.notifications.getAll());
}

export async function clearNotification(): Promise<void> {
  await browser.notifications.clear(NOTIFICATION_ID);
}

/** One that needs no answer and goes by itself. */
export async function showPassingNotification(words: AlertText, icon: 'on' | 'drift'): Promise<void> {
  const iconUrl = browser.runtime.getURL(`icons/${icon}-128.png`);
  await showNotificationOf(PASSING_ID, { ...optionsOf(words), iconUrl });
  setTimeout(() => void browser.notifications.clear(PASSING_ID), PASSES_AFTER_MS);
}
