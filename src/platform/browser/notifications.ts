import type { Notifications } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { HAS_NOTIFICATION_BUTTONS } from './capabilities.ts';

/** What every browser shows, and what Chrome's alone do: Firefox refuses a notification that names them. */
export interface NotificationOptions extends Notifications.CreateNotificationOptions {
  readonly type: 'basic';
  readonly buttons?: readonly { readonly title: string }[];
  readonly silent?: boolean;
}

/** Shows a notification, or replaces the one of the same id. */
export async function showNotificationOf(id: string, options: NotificationOptions): Promise<void> {
  const { buttons: _, silent: __, ...plain } = options;
  await browser.notifications.create(id, HAS_NOTIFICATION_BUTTONS ? options : plain);
}
