import { now } from '../../platform/browser/clock.ts';
import { offerLiveStatus } from '../../platform/messaging/live-status.ts';
import type { LiveStatus } from '../../platform/messaging/live-status-schema.ts';
import type { HostStatus, OtherCamera } from '../../state/session.ts';
import type { Outbox } from './outbox.ts';

/** What pages see beside the status. */
type Beside = Omit<LiveStatus, 'atMs' | 'status' | 'sinceMs'>;

export interface StatusPublisher {
  status(): HostStatus;
  /** Since when the status has held. */
  sinceMs(): number;
  /** Sends the background what has changed, and connected pages the current status. */
  publish(status: HostStatus, sinceMs?: number): void;
  /** Sends connected pages what has changed beside the status. */
  show(): void;
}

/** The status, with the camera in use if it is not the wanted one. */
function withCamera(status: HostStatus, other: OtherCamera | null): HostStatus {
  const watches = status.camera === 'live' || status.camera === 'resting';
  return watches && other !== null ? { ...status, otherCamera: other } : status;
}

/**
 * Reports the camera host's status: 'opening' to begin with.
 * @param otherCamera the camera in use in place of the wanted one; null if there is none
 */
export function createStatusPublisher(
  outbox: Outbox,
  beside: (status: HostStatus) => Beside,
  otherCamera: () => OtherCamera | null,
): StatusPublisher {
  let status: HostStatus = { camera: 'opening' };
  let heldSinceMs = now();
  let reported = '';
  const live = (): LiveStatus => ({ atMs: now(), status, sinceMs: heldSinceMs, ...beside(status) });
  const show = offerLiveStatus(live);
  return {
    status: () => status,
    sinceMs: () => heldSinceMs,
    show: () => show(live()),
    publish(bare, sinceMs = now()) {
      const next = withCamera(bare, otherCamera());
      status = next;
      heldSinceMs = sinceMs;
      const key = JSON.stringify(next);
      if (key !== reported) {
        reported = key;
        outbox.post('hostToBackground.status', next);
      }
      show(live());
    },
  };
}
