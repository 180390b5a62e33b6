import * as v from 'valibot';
import { delay } from '../browser/delay.ts';
import { connect, ignoreLastError, onConnect, type Port } from '../browser/runtime.ts';
import { type LiveStatus, liveStatusSchema } from './live-status-schema.ts';

const PORT_NAME = 'hostToPage.live';

/**
 * Host side: accepts pages that want to follow the live status.
 * @param current the status that they get first
 * @returns a function that sends all of them a new status
 */
export function offerLiveStatus(current: () => LiveStatus): (status: LiveStatus) => void {
  const ports = new Set<Port>();
  onConnect(PORT_NAME, (port) => {
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

/** Resolves when the connection to the host is gone, or the signal aborts. */
function followConnection(onStatus: (status: LiveStatus) => void, signal: AbortSignal): Promise<void> {
  const port = connect(PORT_NAME);
  return new Promise<void>((resolve) => {
    const disconnect = () => {
      port.disconnect();
      resolve();
    };
    port.onMessage.addListener((value: unknown) => {
      const read = v.safeParse(liveStatusSchema, value);
      if (read.success && !signal.aborted) onStatus(read.output);
    });
    port.onDisconnect.addListener(() => {
      ignoreLastError();
      signal.removeEventListener('abort', disconnect);
      resolve();
    });
    signal.addEventListener('abort', disconnect, { once: true });
  });
}

/**
 * Page side: follows the live status until the signal aborts. It reconnects if the host is replaced.
 * @param onStatus gets null when there is no host
 */
export async function followLiveStatus(
  onStatus: (status: LiveStatus | null) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await followConnection(onStatus, signal);
    if (signal.aborted) return;
    onStatus(null);
    await delay(RECONNECT_MS);
  }
}
