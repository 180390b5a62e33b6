import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { type LiveStatus, liveStatusSchema } from './live-status-schema.ts';

const PORT_NAME = 'hostToPage.live';

/**
 * Host side: takes in the pages that want to see the live status.
 * @param current the status to greet them with
 * @returns a function that shows all of them a new status
 */
export function offerLiveStatus(current: () => LiveStatus): (status: LiveStatus) => void {
  const ports = new Set<Runtime.Port>();
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PORT_NAME || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.postMessage(current());
  });
  return (status) => {
    for (const port of ports) port.postMessage(status);
  };
}

/** How long to wait before looking for the camera host again. */
const RECONNECT_MS = 500;

/**
 * Page side: follows the live status until the signal aborts, finding the host again when it is replaced.
 * @param onStatus gets null when there is no host
 */
export function followLiveStatus(onStatus: (status: LiveStatus | null) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const port = browser.runtime.connect({ name: PORT_NAME });
  port.onMessage.addListener((value: unknown) => {
    const read = v.safeParse(liveStatusSchema, value);
    if (read.success) onStatus(read.output);
  });
  port.onDisconnect.addListener(() => {
    // Reading lastError tells the browser that a missing host is expected.
    void browser.runtime.lastError;
    onStatus(null);
    setTimeout(() => followLiveStatus(onStatus, signal), RECONNECT_MS);
  });
  signal.addEventListener('abort', () => port.disconnect(), { once: true });
}
