import { browser } from '../platform/browser.ts';
import { text } from '../platform/i18n.ts';
import type { AlertWords } from './alert-words.ts';

export const NOTIFICATION_ID = 'posture';
/** The place of 'I was fine' among the buttons; Chrome shows two at most. */
export const WAS_FINE_BUTTON = 1;

export async function showNotification({ title, message }: AlertWords): Promise<void> {
  const options = {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('icons/drift-128.png'),
    title,
    message,
    // Chrome's alone; the polyfill's types follow Firefox, which has no buttons.
    buttons: [{ title: text('snooze15') }, { title: text('wasFine') }],
    silent: true,
  };
  await browser.notifications.create(NOTIFICATION_ID, options);
}

export async function clearNotification(): Promise<void> {
  await browser.notifications.clear(NOTIFICATION_ID);
}
