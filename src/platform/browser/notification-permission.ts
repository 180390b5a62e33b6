import { browser } from './browser.ts';

/** Chrome and Edge can tell; Firefox has no such function. The types of the polyfill leave it out. */
interface PermissionRead {
  getPermissionLevel?(): Promise<'granted' | 'denied'>;
}

/** Whether the user, or the system, has switched our notifications off, as far as the browser can tell. */
export async function areNotificationsOff(): Promise<boolean> {
  const notifications = browser.notifications as PermissionRead;
  return (await notifications.getPermissionLevel?.()) === 'denied';
}
