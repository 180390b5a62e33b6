import type { Notifications } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { HAS_NOTIFICATION_BUTTONS } from './capabilities.ts';
import { extensionUrl } from './runtime.ts';

export interface Notice {
  readonly icon: 'on' | 'drift';
  readonly title: string;
  readonly message: string;
  /** At most two, and in Chrome alone: Firefox refuses a notification that names them. */
  readonly buttons?: readonly { readonly title: string }[];
  /** Without the system's sound, where the browser can leave it out. */
  readonly silent?: boolean;
}

/** What every browser shows, and what Chrome's alone do. The types of the polyfill leave that out. */
interface Options extends Notifications.CreateNotificationOptions {
  readonly buttons?: readonly { readonly title: string }[];
  readonly silent?: boolean;
}

/** Shows a notification, or replaces the one with the same id. */
export async function showNotification(id: string, notice: Notice): Promise<void> {
  const { icon, title, message, buttons, silent } = notice;
  const plain = { type: 'basic' as const, iconUrl: extensionUrl(`icons/${icon}-128.png`), title, message };
  const options: Options = { ...plain, ...(buttons && { buttons }), ...(silent && { silent }) };
  await browser.notifications.create(id, HAS_NOTIFICATION_BUTTONS ? options : plain);
}

/** Clears a notification; no error where there is none. */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** Whether a notification is on the screen, or in the system's list. */
export async function isNotificationShown(id: string): Promise<boolean> {
  return id in (await browser.notifications.getAll());
}

/**
 * Calls back when the user clicks a notification. That one has closed is no answer: on Linux and Windows, browsers say 'closed by the
 * user' also when its time is up, or when the desktop clears it with others.
 */
export function onNotificationClicked(act: (id: string) => void): void {
  browser.notifications.onClicked.addListener(act);
}

/** Calls back when the user clicks a button of a notification. */
export function onNotificationButton(act: (id: string, button: number) => void): void {
  browser.notifications.onButtonClicked?.addListener(act);
}

/** Chrome and Edge can tell; Firefox has no such function. The types of the polyfill leave it out. */
interface PermissionRead {
  getPermissionLevel?(): Promise<'granted' | 'denied'>;
}

/** Whether the user, or the system, has switched our notifications off, as far as the browser can tell. */
export async function areNotificationsOff(): Promise<boolean> {
  const notifications = browser.notifications as PermissionRead;
  return (await notifications.getPermissionLevel?.()) === 'denied';
}
