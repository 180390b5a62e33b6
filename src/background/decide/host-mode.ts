import type { Session } from '../../state/session.ts';
import type { HostMode } from '../../state/stored-items.ts';
import type { Suppression } from '../../state/suppression.ts';

/**
 * What the camera host is needed for; null if it is not needed. While it waits for power its camera is off. It must
 * exist all the same: only a document has the battery API, and the service worker is none.
 */
export function hostModeFor(session: Session, locked: boolean, { hold }: Suppression): HostMode | null {
  if (session.phase !== 'watching' || locked) return null;
  if (hold === 'battery') return 'wait_for_power';
  return hold === null ? 'watch' : null;
}

/** Later than any clock will show. */
const FOR_EVER_MS = Number.MAX_SAFE_INTEGER;

/** Until when the camera host raises no alert: snoozed by the user, or for as long as a suppression lasts. */
export function silentUntilMs(session: Session, { reason }: Suppression): number | null {
  if (session.phase !== 'watching') return null;
  return reason === null ? session.snoozedUntilMs : FOR_EVER_MS;
}
