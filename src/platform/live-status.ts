import type { Runtime } from 'webextension-polyfill';
import type { Assessment } from '../posture/assessment.ts';
import type { CalibrationDoubt } from '../posture/calibration-doubt.ts';
import type { Measurement, View } from '../posture/measurement.ts';
import { browser } from './browser.ts';
import type { HostStatus } from './session.ts';

/** What the popup shows of this moment. */
export interface LiveStatus {
  readonly atMs: number;
  readonly status: HostStatus;
  /** Since when `status.posture` has held. */
  readonly sinceMs: number;
  readonly measurement: Measurement | null;
  readonly assessment: Assessment | null;
  /** Why the calibration may no longer fit, when that has lasted for minutes. */
  readonly calibrationDoubt: CalibrationDoubt | null;
  readonly baselineView: View | null;
  /** How long the user has been seated without a real break; null while nobody is. */
  readonly seatedMs: number | null;
  /** False when the browser has no room for the history: the numbers of today are then too low. */
  readonly historySaved: boolean;
}

const PORT_NAME = 'hostToPage.live';

function isLiveStatus(value: unknown): value is LiveStatus {
  return typeof value === 'object' && value !== null && 'atMs' in value && 'status' in value;
}

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
    if (isLiveStatus(value)) onStatus(value);
  });
  port.onDisconnect.addListener(() => {
    // Reading lastError tells the browser that a missing host is expected.
    void browser.runtime.lastError;
    onStatus(null);
    setTimeout(() => followLiveStatus(onStatus, signal), RECONNECT_MS);
  });
  signal.addEventListener('abort', () => port.disconnect(), { once: true });
}
