import type { Notifications } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { HAS_NOTIFICATION_BUTTONS } from './capabilities.ts';
import { extensionUrl } from './runtime.ts';

export interface Notice {
  readonly icon: 'on' | 'drift';
  readonly title: string;
  readonly message: string;
  /** At most two, and in Chrome only: Firefox rejects a notification that has them. */
  readonly buttons?: readonly { readonly title: string }[];
  /** Without the system's sound, if the browser supports that. */
  readonly silent?: boolean;
}

/** The options of all browsers, and those of Chrome only, which the polyfill's types omit. */
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

/** Clears a notification; no error if there is none. */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** Whether a notification is on the screen, or in the system's list. */
export async function isNotificationShown(id: string): Promise<boolean> {
  return id in (await browser.notifications.getAll());
}

/**
 * Calls back when the user clicks a notification. A closed notification is no answer: on Linux and Windows, browsers
 * report 'closed by the user' also when it times out, or when the desktop clears it with others.
 */
export function onNotificationClicked(act: (id: string) => void): void {
  browser.notifications.onClicked.addListener(act);
}

/** Calls back when the user clicks a button of a notification. */
export function onNotificationButton(act: (id: string, button: number) => void): void {
  browser.notifications.onButtonClicked?.addListener(act);
}

/** Calls back when a notification is gone, by whatever cause, until the signal aborts. */
export function onNotificationClosed(act: (id: string) => void, abort: AbortSignal): void {
  const closed = (id: string) => act(id);
  browser.notifications.onClosed.addListener(closed);
  abort.addEventListener('abort', () => browser.notifications.onClosed.removeListener(closed));
}

/** Available in Chrome and Edge; Firefox has no such function. The polyfill's types omit it. */
interface PermissionRead {
  getPermissionLevel?(): Promise<'granted' | 'denied'>;
}

/** Whether the user or the system has disabled our notifications, if the browser reports it. */
export async function areNotificationsOff(): Promise<boolean> {
  const notifications = browser.notifications as PermissionRead;
  return (await notifications.getPermissionLevel?.()) === 'denied';
}
