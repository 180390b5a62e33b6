import { text } from '../../platform/browser/i18n.ts';
import type { LiveStatus } from '../../platform/messaging/live-status-schema.ts';
import { saidPostureOf } from '../../state/said-posture.ts';
import type { HostStatus } from '../../state/session.ts';

/** What the camera host sees, in a word or two: the same in the popup and in the dashboard. */
export function postureWords(host: HostStatus, live: LiveStatus | null): string {
  if (host.camera === 'resting') return text(`status_${host.posture}`);
  if (host.camera !== 'live') return text('session_waiting');
  if (host.posture === 'bad')
    return text(`status_${saidPostureOf(host.issue ?? 'slouch', host.lookingDown)}`);
  // The user only said that it is fine: it isn't called upright.
  if (host.posture === 'good' && live?.fineAsSaid === true) return text('session_watching');
  return text(`status_${host.posture}`);
}
