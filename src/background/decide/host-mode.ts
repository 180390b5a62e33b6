import type { Session } from '../../state/session.ts';
import type { HostMode } from '../../state/stored-items.ts';
import type { Suppression } from '../../state/suppression.ts';

/**
 * What the camera host is there for; null when it is not wanted. While it waits for power its camera is off: only a document
 * is told of the battery, and the service worker is none.
 */
export function hostModeFor(session: Session, locked: boolean, { hold }: Suppression): HostMode | null {
  if (session.phase !== 'watching' || locked) return null;
  if (hold === 'battery') return 'wait_for_power';
  return hold === null ? 'watch' : null;
}

/** Later than any clock will show. */
const FOR_EVER_MS = Number.MAX_SAFE_INTEGER;

/** Until when the camera host raises no alert: snoozed by the user, or for as long as it is quiet. */
export function silentUntilMs(session: Session, { reason }: Suppression): number | null {
  if (session.phase !== 'watching') return null;
  return reason === null ? session.snoozedUntilMs : FOR_EVER_MS;
}
