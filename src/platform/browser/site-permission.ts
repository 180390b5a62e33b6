import { browser } from './browser.ts';

/** Permission for some sites. The user grants it when a setting needs it, and can revoke it in the browser. */
export interface SitePermission {
  granted(): Promise<boolean>;
  /** Asks the user. Call it first in a click handler: the browser refuses to ask once the click is over. */
  ask(): Promise<boolean>;
  giveBack(): Promise<void>;
}

function permissionFor(origins: readonly string[]): SitePermission {
  const sites = { origins: [...origins] };
  return {
    granted: () => browser.permissions.contains(sites),
    ask: () => browser.permissions.request(sites),
    async giveBack() {
      await browser.permissions.remove(sites);
    },
  };
}

/** The sites of calls. It is only checked whether such a tab is open, and audible. */
export const MEETING_SITES = [
  'https://meet.google.com/*',
  'https://*.zoom.us/*',
  'https://teams.microsoft.com/*',
  'https://teams.live.com/*',
  'https://*.webex.com/*',
  'https://whereby.com/*',
  'https://*.whereby.com/*',
  'https://meet.jit.si/*',
  'https://discord.com/*',
  'https://app.slack.com/*',
  'https://app.gather.town/*',
] as const;

/** For what is shown in pages: card and dim. */
export const pages = permissionFor(['http://*/*', 'https://*/*']);

/** For detecting calls. */
export const meetings = permissionFor(MEETING_SITES);

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
