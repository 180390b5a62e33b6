import type { Session } from '../../state/session.ts';
import type { Suppression } from '../../state/suppression.ts';

/** All that decides whether the user may be disturbed. */
export interface GateState {
  readonly session: Session;
  readonly locked: boolean;
  readonly suppression: Suppression;
  readonly nowMs: number;
}

function isSnoozed(session: Session, nowMs: number): boolean {
  return session.phase === 'watching' && session.snoozedUntilMs !== null && session.snoozedUntilMs > nowMs;
}

/** Whether something keeps every notification of ours away: a snooze, quiet, a lock, or a camera that is held off. */
export function isSuppressed({ session, locked, suppression, nowMs }: GateState): boolean {
  return locked || suppression.reason !== null || suppression.hold !== null || isSnoozed(session, nowMs);
}

/** Whether an alert may be raised, escalated or followed by a break reminder: only while watching. */
export function mayAlert(state: GateState): boolean {
  return state.session.phase === 'watching' && !isSuppressed(state);
}
