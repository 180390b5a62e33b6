import { browser } from './browser.ts';

/** The leave to put the card into pages, which the user gives when turning it on and can take back in the browser. */
const PAGES = { origins: ['http://*/*', 'https://*/*'] };

export function mayUsePages(): Promise<boolean> {
  return browser.permissions.contains(PAGES);
}

/** Asks the user. Call it first thing in a click's handler: the browser refuses to ask once the click is over. */
export function askForPages(): Promise<boolean> {
  return browser.permissions.request(PAGES);
}

/** Gives the leave back. */
export async function giveBackPages(): Promise<void> {
  await browser.permissions.remove(PAGES);
}

/** Calls back whenever permissions change, until the signal aborts. */
export function watchPermissions(onChange: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  });
}
